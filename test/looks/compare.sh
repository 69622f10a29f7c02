#!/usr/bin/env bash
# Sets one letter of the shipped matter three times: by duces, by LaTeX (scrlttr2) and by Typst; then puts the pages
# side by side. Needs lualatex with KOMA-Script, typst, pdftoppm and ImageMagick; none of them is needed otherwise.
#   test/looks/compare.sh OUTPUT [BUILD]        from the root of the project, after npm run build
set -euo pipefail
output=$(mkdir -p "$1" && cd "$1" && pwd) build=${2:-build} here=$(cd "$(dirname "$0")" && pwd)
root=$PWD fonts=$PWD/node_modules/@expo-google-fonts
cd "$root"

rm -f "$output/duces.pdf"
node "$build/program/duces.js" --quiet letter cendyn --instrument preservation --output "$output/duces.pdf"

mkdir -p "$output/latex" "$output/typst"
cp "$here/latex/letter.tex" "$output/latex/"
node "$here/words.mjs" latex "$root/$build" >"$output/latex/body.tex"
cat >"$output/latex/fonts.tex" <<TEX
\\setmainfont{SourceSerif4}[Path=$fonts/source-serif-4/, Extension=.ttf, UprightFont=400Regular/*_400Regular,
  ItalicFont=400Regular_Italic/*_400Regular_Italic, BoldFont=600SemiBold/*_600SemiBold,
  BoldItalicFont=600SemiBold_Italic/*_600SemiBold_Italic]
\\setmonofont{SourceCodePro}[Path=$fonts/source-code-pro/, Extension=.ttf, Scale=0.88, UprightFont=400Regular/*_400Regular,
  BoldFont=600SemiBold/*_600SemiBold]
TEX
for _ in 1 2 3; do
  (cd "$output/latex" && lualatex -interaction=nonstopmode -halt-on-error letter.tex >log.txt) || { tail -n 30 "$output/latex/log.txt"; exit 1; }
done

cp "$here/typst/letter.typ" "$output/typst/"
node "$here/words.mjs" typst "$root/$build" >"$output/typst/body.typ"
${TYPST:-typst} compile --font-path "$fonts" --pdf-standard a-2a,ua-1 "$output/typst/body.typ" "$output/typst/letter.pdf"

cd "$output"
cp latex/letter.pdf latex.pdf
cp typst/letter.pdf typst.pdf
for maker in duces latex typst; do
  rm -f "$maker"-*.png
  pdftoppm -r 100 -png "$maker.pdf" "$maker"
  echo "$maker: $(pdfinfo "$maker.pdf" | sed -n 's/^Pages: *//p') pages, $(stat -c %s "$maker.pdf") bytes"
done
pages=$(for maker in duces latex typst; do ls "$maker"-*.png | wc -l; done | sort -n | tail -n 1)
blank=$(ls duces-*.png | head -n 1)
for page in $(seq 1 "$pages"); do
  three=()
  for maker in duces latex typst; do
    found=$(ls "$maker"-"$page".png "$maker"-0"$page".png 2>/dev/null | head -n 1 || true)
    if [[ -n $found ]]; then three+=("$found"); else three+=("(" "$blank" -fill white -colorize 100 ")"); fi
  done
  convert "${three[@]}" +append "side-by-side-$page.png"
done
