import type { Contact } from "./registry.ts";

/** The address and numbers of a contact in one line, as they are confirmed; two that differ in it are two contacts. */
export function contactAddress({ post, phone, fax, email, portal }: Contact): string {
  const region = [post?.region, post?.postcode].filter((part) => part !== undefined).join(" ");
  const lines = post ? [post.unit, ...post.street, post.locality, region, post.country] : [];
  const parts = [
    lines.filter((line) => line !== undefined && line !== "").join(", "),
    ...[phone, fax === undefined ? undefined : `fax ${fax}`, email, portal],
  ];
  return parts.filter((part) => part !== undefined && part !== "").join("; ");
}
