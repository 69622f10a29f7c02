/**
 * How a post office box is written, in English and in the languages of other countries: no courier delivers there.
 * From the examples of the Universal Postal Union's addressing systems, from memory.
 */
const BOXES: readonly RegExp[] = [
  /\b(?:p(?:ost)?\.? ?o(?:ffice)?\.? ?(?:box|drawer|bx)|po ?box|pob|post ?box|locked bag|private bag|gpo box|lock ?box|caller (?:box|service))\b/iu,
  /^(?:box|bin|drawer) #?\d+$/iu,
  /\b(?:postfach|postbus|postboks|postbox|box postal|bo[iî]te postale|case postale|casella postale|apartado(?: postal| de correos)?|caixa postal|skrytka pocztowa|p\.? ?f\.?(?= \d)|p\.? ?obox|postilokero|pl(?= \d)|pósthólf|poštovní přihrádka|poštanski pretinac|postafiók|căsuța poștală|posta kutusu)\b/iu,
  /(?:^|[\s,])(?:b\.? ?p\.?|c\.? ?p\.?|apdo\.?|a\.? ?p\.?|t\.? ?k\.?|а\/я|ταχ(?:υδρομική)?\.? ?θυρίδα|ת\.?ד\.?)\s*(?:no?\.?º?\s*)?\d+/iu,
  /^box \d/iu,
  /私書箱|사서함|信箱|邮箱/u,
];

/** Whether a line of an address is a post office box. */
export function isPostOfficeBox(line: string): boolean {
  return BOXES.some((box) => box.test(line));
}
