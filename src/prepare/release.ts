/** Makes the zip file that a firm is given: the page, its SHA-256, and a note for whoever looks after the computers. */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { packageFile, packageVersion } from "../files/package-files.ts";
import { zipFiles } from "../zip/zip-files.ts";

const NOTE = `duces.html, version ${packageVersion}: a note for IT

What it is    One HTML file that writes preservation letters, records requests and
              subpoena papers as PDFs. It is opened from a disk or a share; nothing is
              installed, and there is no server.
Network       None. Its Content-Security-Policy is default-src 'none': the browser lets it
              reach no address at all, and run no script but its own, known by its hash.
              WebAssembly is allowed, for shaping type; code made from texts is not.
Data          Nothing is kept in the browser. A matter is saved where the user says: in
              Edge and Chrome into a folder, elsewhere as a downloaded zip file.
Policies      FileSystemWriteBlockedForUrls and DefaultFileSystemWriteGuardSetting (Edge,
              Chrome) decide whether folders can be written; where they forbid it, the page
              downloads. DownloadRestrictions must let zip and PDF files pass.
Zone          A file that came by mail or from the web bears the mark of the web; Windows
              then asks before it is opened.
Is it whole?  SHA256SUMS holds its SHA-256:  certutil -hashfile duces.html SHA256
`;

const page = readFileSync(packageFile("build", "page", "duces.html"));
const sum = createHash("sha256").update(page).digest("hex");
const text = (content: string) => new TextEncoder().encode(content);
const files = [
  { path: "duces.html", bytes: new Uint8Array(page) },
  { path: "NOTE-FOR-IT.txt", bytes: text(NOTE.replaceAll("\n", "\r\n")) },
  { path: "SHA256SUMS", bytes: text(`${sum}  duces.html\n`) },
];
const pieces: Uint8Array[] = [];
for await (const piece of zipFiles(files)) pieces.push(piece);
const folder = packageFile("build", "release");
mkdirSync(folder, { recursive: true });
const path = `${folder}/duces-page-${packageVersion}.zip`;
writeFileSync(path, Buffer.concat(pieces));
