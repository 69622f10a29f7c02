import {shippedFaces} from "./build-pdf/test/fonts/shipped-faces.js"; import {sampleLetter} from "./build-pdf/test/pdf/sample-letter.js"; import {writePdf} from "./build-pdf/src/pdf/write-pdf.js"; import {deflate} from "./build-pdf/src/pdf/deflate.js"; import {sha256} from "./build-pdf/src/digest/sha256.js"; import fs from "node:fs";
const f=shippedFaces(); const l=sampleLetter(f); const b=writePdf(l,f,{deflate,sha256},{subject:"S",author:"A",keywords:"k",date:"2026-01-15"});
fs.writeFileSync("/tmp/s.pdf",b); console.log(b.length);
for(let k=0;k<3;k++){const t=performance.now();for(let i=0;i<20;i++)writePdf(l,f,{deflate,sha256},{subject:"S",author:"A",keywords:"k",date:"2026-01-15"});console.log("ms each",(performance.now()-t)/20)}
