import {shippedFaces} from "./build-pdf/test/fonts/shipped-faces.js"; import {place,content,sampleLetter} from "./build-pdf/test/pdf/sample-letter.js"; import {writePdf} from "./build-pdf/src/pdf/write-pdf.js"; import {deflate} from "./build-pdf/src/pdf/deflate.js"; import {sha256} from "./build-pdf/src/digest/sha256.js"; import fs from "node:fs";
const f=shippedFaces(); const base=sampleLetter(f);
const words="The preservation of documents requested here includes sampled flow records, “authoritative” query logs (if any), retention schedules & Office fi fl ffi 2016–2017; § 45 of WAVE Today Yes? Quoth jackdaws vexed my big sphinx zebra kept 1,234,567,890".split(" ");
function letter(pages){const structure=[{role:"Document",parent:-1}];const ps=[];let w=0;for(let p=0;p<pages;p++){const items=[];for(let l=0;l<45;l++){structure.push({role:"P",parent:0});const n=structure.length-1;let x=72;for(let k=0;k<14;k++){const it=place(f,words[w++%words.length]+" ",x,720-l*14.8,content(n),{face:k==5?"serif-italic":k==7&&l%5==0?"serif-bold":k==9&&l%9==0?"mono":"serif"});items.push(it);x=it.end}}ps.push({number:p+1,items})}
return {...base,structure,pages:ps,outline:[]}}
const about={subject:"S",author:"A",keywords:"k",date:"2026-01-15"};
let inD=0; const d=(b)=>{const t=performance.now();const r=deflate(b);inD+=performance.now()-t;return r};
for(const n of [3]){const l=letter(n);let g=0;for(const p of l.pages)for(const i of p.items)g+=i.glyphs.length;
const b=writePdf(l,f,{deflate,sha256},about);console.log(n,"pages",g,"glyphs",b.length,"bytes");if(n==3)fs.writeFileSync("/tmp/p3.pdf",b);
for(let k=0;k<4;k++){const R=60;inD=0;const t=performance.now();for(let i=0;i<R;i++)writePdf(l,f,{deflate:d,sha256},about);console.log("ms each",((performance.now()-t)/R).toFixed(1),"deflate",(inD/R).toFixed(1))}}
{let l=letter(3);let s=0;const t=performance.now();for(let i=0;i<20;i++){f.subset("serif",new Set([...Array(90)].map((_,k)=>k+1+i)))}console.log("subset",((performance.now()-t)/20).toFixed(2))}
if(process.argv[2]){const t=performance.now();const l=letter(1000);console.log("typeset",performance.now()-t);const u=performance.now();const b=writePdf(l,f,{deflate,sha256},about);console.log("1000 pages ms",performance.now()-u,b.length,process.memoryUsage().rss/1e6)}
