import {loadTypefaces} from "./build-pdf/src/fonts/load-typefaces.js"; import {FACE_FILES,SUBSETTER_FILE} from "./build-pdf/src/fonts/face-files.js"; import {uncovered} from "./build-pdf/src/fonts/coverage.js";
import {deflate} from "./build-pdf/src/pdf/deflate.js";
import fs from "node:fs"; import {createRequire} from "node:module"; const rq=createRequire(import.meta.url);
let t=performance.now(); const lap=(n)=>{const u=performance.now();console.log(n,(u-t).toFixed(1));t=u};
const files=new Map(Object.entries(FACE_FILES).map(([k,v])=>[k,fs.readFileSync(rq.resolve(v))])); const w=fs.readFileSync(rq.resolve(SUBSETTER_FILE));lap("read");
const f=loadTypefaces(files,w);lap("load");
for(const k of files.keys()){console.log(k,JSON.stringify(f.describe(k)),JSON.stringify(f.metrics(k)));}lap("describe all");
console.log(f.shape("fi\u00a0x\u202fy\u2011z a\u200bb e\u0301 x\u0301q","serif","prose"));
lap("shape");
const txt="The quick brown fox jumps over the lazy dog § 45(a) “Order”".split(" ");for(let i=0;i<500;i++)for(const x of txt)f.shape(x,"serif","prose");lap("shape 5000 words");
const gl=new Set();for(let c=32;c<127;c++)for(const g of f.shape(String.fromCharCode(c),"serif","prose"))gl.add(g.glyph);
f.subset("serif",gl);lap("subset first");let s;for(let i=0;i<20;i++)s=f.subset("serif",gl);lap("subset x20");for(let i=0;i<20;i++)deflate(s);lap("deflate x20");console.log(s.length,deflate(s).length);
console.log(uncovered("aЖΩ😀ếא中\n",f));
const fam={};for(const k of files.keys()){let n=0;for(let c=0;c<0x20000;c++)if(f.covers(k,c))n++;console.log(k,n)}
for(let c=0;c<0x20000;c++)if(f.covers("fallback",c)!==f.covers("fallback-italic",c))console.log(c.toString(16));
