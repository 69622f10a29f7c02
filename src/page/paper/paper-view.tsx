import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { DisplayList } from "../../duces.ts";
import { type Painting, paintPage } from "./paint-page.ts";

/** Paths of glyphs, kept while the page is open: a letter has a hundred shapes, used thousands of times. */
const paths = new Map<string, Path2D>();
const images = new WeakMap<Uint8Array, ImageBitmap>();

function pathOf(data: string): Path2D {
  const known = paths.get(data);
  if (known !== undefined) return known;
  const made = new Path2D(data);
  paths.set(data, made);
  return made;
}

/** The pages of a paper, one under the other, as wide as `width` pixels of the screen. */
export function PaperView({ list, width, label }: { list: DisplayList; width: number; label: string }) {
  const pages = list.pages.map((_, index) => index);
  return (
    <div class="sheets" role="img" aria-label={label}>
      {pages.map((page) => (
        <Sheet key={page} list={list} page={page} width={width} />
      ))}
    </div>
  );
}

function Sheet({ list, page, width }: { list: DisplayList; page: number; width: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setNear] = useState(page < 2);
  const [loaded, setLoaded] = useState(0);
  const height = Math.round((width * list.height) / list.width);
  useEffect(() => watch(canvas.current, setNear), []);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!isNear || !context || !canvas.current) return;
    const density = globalThis.devicePixelRatio || 1;
    canvas.current.width = Math.round(width * density);
    canvas.current.height = Math.round(height * density);
    const painting: Painting<Path2D> = {
      path: pathOf,
      image: (bytes) => imageOf(bytes, () => setLoaded((count) => count + 1)),
    };
    paintPage(context, list, page, (width * density) / list.width, painting);
  }, [list, page, width, isNear, loaded]);
  return <canvas ref={canvas} class="sheet" style={{ "--width": `${width}px`, "--height": `${height}px` }} />;
}

/** Only what is near the window is drawn: a packet may have a hundred pages. */
function watch(element: HTMLElement | null, tell: (isNear: boolean) => void): () => void {
  if (element === null) return () => {};
  const observer = new IntersectionObserver((entries) => tell(entries.some((entry) => entry.isIntersecting)), {
    rootMargin: "800px",
  });
  observer.observe(element);
  return () => observer.disconnect();
}

function imageOf(bytes: Uint8Array, loaded: () => void): ImageBitmap | null {
  const known = images.get(bytes);
  if (known !== undefined) return known;
  const file = new Blob([bytes.slice()], { type: "image/png" });
  createImageBitmap(file).then((bitmap) => {
    images.set(bytes, bitmap);
    loaded();
  });
  return null;
}
