/* The letter by Pango and Cairo: pango-letters FILE LETTERS. FILE is what pango.mjs writes: a block to a line.
 * A letter is placed first, line by line, so that the number of its pages is known, and drawn then. */
#include "report.h"
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <string.h>

enum { LEFT = 72, WIDTH = 468, TOP = 84, BOTTOM = 720, FIELDS = 8 };

typedef struct {
  const char *field[FIELDS + 1];
} Record;

typedef struct {
  int page;
  double x, y, width, height; /* of a rule or box; of a line, where its baseline begins */
  PangoLayoutLine *line;      /* null for a box */
  double grey;
} Piece;

typedef struct {
  PangoContext *context;
  GPtrArray *layouts;
  GArray *pieces;
  int page;
  double y;
} Sheet;

typedef struct {
  const char *font;
  double leading;
} Style;

static const Style BODY = {"Source Serif 4 11.5", 15.5}, BOLD = {"Source Serif 4 Semi-Bold 11.5", 15.5};
static const Style CELL = {"Source Serif 4 9.75", 12.75}, HEAD = {"Source Serif 4 Semi-Bold 9.75", 12.75};
static const Style NOTE = {"Source Serif 4 10.5", 14.25}, SMALL = {"Source Serif 4 9.5", 12.75};
static const Style DELIVERY = {"Source Serif 4 Semi-Bold 9", 13}, TITLE = {"Source Serif 4 Semi-Bold 15", 19.5};
static const Style SECTION = {"Source Serif 4 Semi-Bold 12", 15.6}, FIRM = {"Source Serif 4 17", 22};
static const Style RUNNING = {"Source Serif 4 8.75", 11.75}, NOTICE = {"Source Serif 4 Italic 9", 12};

static PangoFontDescription *description(const char *name) {
  static GHashTable *known;
  if (!known) known = g_hash_table_new(g_str_hash, g_str_equal);
  PangoFontDescription *found = g_hash_table_lookup(known, name);
  if (!found) {
    found = pango_font_description_from_string(name);
    g_hash_table_insert(known, (char *)name, found);
  }
  return found;
}

static PangoLayout *layout_of(Sheet *sheet, const char *markup, Style style, double width) {
  PangoLayout *layout = pango_layout_new(sheet->context);
  pango_layout_set_font_description(layout, description(style.font));
  pango_layout_set_width(layout, width * PANGO_SCALE);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup(layout, markup, -1);
  g_ptr_array_add(sheet->layouts, layout);
  return layout;
}

static void turn_page(Sheet *sheet) {
  sheet->page++;
  sheet->y = TOP;
}

static void keep_together(Sheet *sheet, double height) {
  if (sheet->y + height > BOTTOM) turn_page(sheet);
}

static void add_box(Sheet *sheet, double x, double y, double width, double height, double grey) {
  Piece piece = {sheet->page, x, y, width, height, NULL, grey};
  g_array_append_val(sheet->pieces, piece);
}

/* Lines at their leading from y on, on one page or more; gives the y below them. */
static double add_lines(Sheet *sheet, PangoLayout *layout, double x, double y, double leading) {
  int count = pango_layout_get_line_count(layout);
  for (int at = 0; at < count; at++) {
    int page_is_full = y + leading > BOTTOM, leaves_one = at == count - 2 && y + 2 * leading > BOTTOM;
    if (page_is_full || (leaves_one && at > 0)) {
      turn_page(sheet);
      y = TOP;
    }
    Piece piece = {sheet->page, x, y + leading * 0.74, 0, 0, pango_layout_get_line_readonly(layout, at), 0};
    g_array_append_val(sheet->pieces, piece);
    y += leading;
  }
  return y;
}

static void add_paragraph(Sheet *sheet, const char *markup, Style style, double x, double width, double after) {
  sheet->y = add_lines(sheet, layout_of(sheet, markup, style, width), x, sheet->y, style.leading) + after;
}

static void add_heading(Sheet *sheet, const char *markup, Style style, double before, double after) {
  keep_together(sheet, before + style.leading + after + 31);
  if (sheet->y > TOP) sheet->y += before;
  add_paragraph(sheet, markup, style, LEFT, WIDTH, after);
}

static void add_together(Sheet *sheet, const char *markup, Style style, double x, double width, double after) {
  PangoLayout *layout = layout_of(sheet, markup, style, width);
  keep_together(sheet, pango_layout_get_line_count(layout) * style.leading);
  sheet->y = add_lines(sheet, layout, x, sheet->y, style.leading) + after;
}

static void add_pair(Sheet *sheet, const char *label, const char *markup, Style style, double indent, double after) {
  PangoLayout *layout = layout_of(sheet, markup, style, WIDTH - indent);
  keep_together(sheet, pango_layout_get_line_count(layout) * style.leading);
  add_lines(sheet, layout_of(sheet, label, BODY, indent), LEFT, sheet->y, style.leading);
  sheet->y = add_lines(sheet, layout, LEFT + indent, sheet->y, style.leading) + after;
}

static void add_note(Sheet *sheet, const char *markup) {
  PangoLayout *layout = layout_of(sheet, markup, NOTE, WIDTH - 24);
  double height = pango_layout_get_line_count(layout) * NOTE.leading + 16;
  keep_together(sheet, height);
  add_box(sheet, LEFT, sheet->y, WIDTH, height, 0.956);
  add_box(sheet, LEFT, sheet->y, 2, height, 0.25);
  sheet->y = add_lines(sheet, layout, LEFT + 12, sheet->y + 8, NOTE.leading) + 8 + 13;
}

static void add_row(Sheet *sheet, const Record *row, const Record *head, int is_head) {
  Style style = is_head ? HEAD : CELL;
  PangoLayout *first = layout_of(sheet, row->field[1], style, WIDTH * 0.38 - 14);
  PangoLayout *second = layout_of(sheet, row->field[2], style, WIDTH * 0.62 - 14);
  int lines = MAX(pango_layout_get_line_count(first), pango_layout_get_line_count(second));
  double height = lines * style.leading + 7;
  if (sheet->y + height > BOTTOM) {
    turn_page(sheet);
    if (!is_head) add_row(sheet, head, head, 1);
  }
  if (is_head) add_box(sheet, LEFT, sheet->y, WIDTH, 0.5, 0);
  add_lines(sheet, first, LEFT, sheet->y + 3.5, style.leading);
  add_lines(sheet, second, LEFT + WIDTH * 0.38, sheet->y + 3.5, style.leading);
  sheet->y += height;
  add_box(sheet, LEFT, sheet->y, WIDTH, is_head ? 0.5 : 0.35, is_head ? 0 : 0.6);
}

static void add_role(Sheet *sheet, const char *role, const char *markup) {
  if (!strcmp(role, "date")) add_paragraph(sheet, markup, BODY, LEFT, WIDTH, 18);
  else if (!strcmp(role, "delivery")) add_paragraph(sheet, markup, DELIVERY, LEFT, WIDTH, 8);
  else if (!strcmp(role, "small")) add_paragraph(sheet, markup, SMALL, LEFT, WIDTH, 8);
  else add_paragraph(sheet, markup, BODY, LEFT, WIDTH, 8);
}

static void add_signature(Sheet *sheet, const char *markup) {
  sheet->y += 26;
  add_box(sheet, LEFT, sheet->y, 216, 0.5, 0);
  sheet->y += 3;
  add_paragraph(sheet, markup, BODY, LEFT, WIDTH, 14);
}

static int is_kind(const Record *record, const char *kind) {
  return record->field[0] && !strcmp(record->field[0], kind);
}

static void add_block(Sheet *sheet, const Record *records, int at, const Record **head) {
  const Record *record = &records[at];
  const char *kind = record->field[0], *first = record->field[1], *second = record->field[2];
  int ends = !is_kind(record + 1, kind);
  if (!strcmp(kind, "paragraph")) add_role(sheet, first, second);
  else if (!strcmp(kind, "heading1")) add_heading(sheet, second, TITLE, 12, 9);
  else if (!strcmp(kind, "heading2")) add_heading(sheet, second, SECTION, 9, 5);
  else if (!strcmp(kind, "address")) add_together(sheet, second, BODY, LEFT, WIDTH, 16);
  else if (!strcmp(kind, "reference")) add_pair(sheet, first, second, BOLD, 93, ends ? 14 : 3);
  else if (!strcmp(kind, "item")) add_pair(sheet, first, second, BODY, 22, ends ? 9 : 5);
  else if (!strcmp(kind, "note")) add_note(sheet, second);
  else if (!strcmp(kind, "keep")) keep_together(sheet, 6 + 23.5 + 26 + 3 + 4 * 15.5);
  else if (!strcmp(kind, "signature")) add_signature(sheet, second);
  else {
    if (!strcmp(kind, "head")) *head = record;
    add_row(sheet, record, *head, *head == record);
    if (ends && *head != record) sheet->y += 11;
  }
}

static void draw_text(cairo_t *cairo, Sheet *sheet, const char *markup, Style style, double y, PangoAlignment align) {
  PangoLayout *layout = layout_of(sheet, markup, style, WIDTH);
  pango_layout_set_alignment(layout, align);
  cairo_move_to(cairo, LEFT, y);
  pango_cairo_show_layout(cairo, layout);
}

static void draw_rule(cairo_t *cairo, double y) {
  cairo_rectangle(cairo, LEFT, y, WIDTH, 0.5);
  cairo_fill(cairo);
}

static void set_color(cairo_t *cairo, const char *hex) {
  unsigned value = strtoul(hex + 1, NULL, 16);
  cairo_set_source_rgb(cairo, (value >> 16) / 255.0, (value >> 8 & 255) / 255.0, (value & 255) / 255.0);
}

static void draw_running(cairo_t *cairo, Sheet *sheet, const Record *letter, int page) {
  const char *const *field = letter->field;
  char number[64];
  set_color(cairo, "#990f14");
  draw_text(cairo, sheet, field[2], DELIVERY, 28, PANGO_ALIGN_LEFT);
  set_color(cairo, "#000000");
  draw_text(cairo, sheet, field[3], NOTICE, 28, PANGO_ALIGN_RIGHT);
  if (page == 0) {
    set_color(cairo, field[8]);
    draw_text(cairo, sheet, field[6], FIRM, 50, PANGO_ALIGN_LEFT);
    draw_rule(cairo, 80);
  } else draw_rule(cairo, 66);
  set_color(cairo, "#4d4d4d");
  if (page == 0) draw_text(cairo, sheet, field[7], RUNNING, 49, PANGO_ALIGN_RIGHT);
  else draw_text(cairo, sheet, field[4], RUNNING, 49, PANGO_ALIGN_LEFT);
  snprintf(number, sizeof number, "Page %d of %d", page + 1, sheet->page + 1);
  draw_text(cairo, sheet, field[5], RUNNING, 745, PANGO_ALIGN_LEFT);
  draw_text(cairo, sheet, number, RUNNING, 745, PANGO_ALIGN_RIGHT);
}

static void draw_piece(cairo_t *cairo, const Piece *piece) {
  cairo_set_source_rgb(cairo, piece->grey, piece->grey, piece->grey);
  if (piece->line) {
    cairo_move_to(cairo, piece->x, piece->y);
    pango_cairo_show_layout_line(cairo, piece->line);
  } else {
    cairo_rectangle(cairo, piece->x, piece->y, piece->width, piece->height);
    cairo_fill(cairo);
  }
}

static cairo_status_t gather(void *bytes, const unsigned char *data, unsigned length) {
  g_byte_array_append(bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static int draw_letter(Sheet *sheet, const Record *letter, GByteArray *bytes) {
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(gather, bytes, 612, 792);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, letter->field[1]);
  cairo_t *cairo = cairo_create(surface);
  for (int page = 0; page <= sheet->page; page++) {
    draw_running(cairo, sheet, letter, page);
    for (guint at = 0; at < sheet->pieces->len; at++) {
      const Piece *piece = &g_array_index(sheet->pieces, Piece, at);
      if (piece->page == page) draw_piece(cairo, piece);
    }
    cairo_show_page(cairo);
  }
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  return sheet->page + 1;
}

static PangoContext *open_context(void) {
  PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_round_glyph_positions(context, FALSE);
  cairo_font_options_destroy(options);
  return context;
}

/* Splits the file where it lies: a record to a line, one more at the end that is no letter's. */
static Record *split_records(char *text) {
  GArray *records = g_array_new(TRUE, TRUE, sizeof(Record));
  for (char *line = text; *line;) {
    char *next = strchr(line, '\n');
    Record record = {{0}};
    *next = 0;
    for (int at = 0; at <= FIELDS && line; at++) {
      char *tab = strchr(line, '\t');
      if (tab) *tab = 0;
      record.field[at] = line;
      line = tab ? tab + 1 : NULL;
    }
    g_array_append_val(records, record);
    line = next + 1;
  }
  return (Record *)g_array_free(records, FALSE);
}

int main(int argc, char **argv) {
  size_t length;
  int letters = atoi(argv[2]), at = 0;
  long total = 0, pages = 0;
  Record *records = split_records(read_file(argv[1], &length));
  PangoContext *context = open_context();
  double opened = cpu_seconds();
  for (int letter = 0; letter < letters; letter++) {
    const Record *first = &records[at++], *head = NULL;
    GPtrArray *layouts = g_ptr_array_new_with_free_func(g_object_unref);
    Sheet sheet = {context, layouts, g_array_new(FALSE, FALSE, sizeof(Piece)), 0, 106};
    GByteArray *bytes = g_byte_array_new();
    for (; records[at].field[0] && !is_kind(&records[at], "letter"); at++) add_block(&sheet, records, at, &head);
    pages += draw_letter(&sheet, first, bytes);
    total += bytes->len;
    if (letter == 0) keep(bytes->data, bytes->len);
    g_ptr_array_free(layouts, TRUE);
    g_array_free(sheet.pieces, TRUE);
    g_byte_array_free(bytes, TRUE);
  }
  report(letters, total, pages, opened);
}
