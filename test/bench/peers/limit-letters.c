/* The bare limit: limit-letters LETTER FIELDS FOLDER LETTERS. LETTER is the letter taken apart by limit.mjs; for each
 * line of FIELDS its pages are filled, deflated at level 6, joined to the rest and written into FOLDER. */
#include "report.h"
#include <string.h>
#include <zlib.h>

enum { FONTS = 8, OBJECTS = 200, STRETCHES = 2000, MOST_FIELDS = 60, ROOM = 1 << 20 };

typedef struct {
  const char *bytes; /* null for a field */
  int length, field, font;
} Stretch;

typedef struct {
  int number, first, count; /* stretches of a page; one of any other object */
  int is_page;
} Object;

typedef struct {
  char bytes[ROOM];
  size_t length;
} Buffer;

static unsigned short codes[FONTS][128];
static Object objects[OBJECTS];
static Stretch stretches[STRETCHES];
static int object_count, field_count;
static Stretch trailer;
static Buffer page, file;

static void put(Buffer *buffer, const char *bytes, size_t length) {
  if (buffer->length + length > ROOM) exit(1);
  memcpy(buffer->bytes + buffer->length, bytes, length);
  buffer->length += length;
}

static Stretch take(char **at, int length) {
  Stretch taken = {*at, length, 0, 0};
  *at += length + 1;
  return taken;
}

static char *line_end(char *at) { return strchr(at, '\n') + 1; }

static void read_letter(char *at) {
  int fonts, used = 0;
  sscanf(at, "%d %d %d", &fonts, &object_count, &field_count);
  at = line_end(at);
  for (int font = 0; font < fonts; font++, at = line_end(at))
    for (int sign = 0; sign < 128; sign++) codes[font][sign] = strtoul(at, &at, 10);
  for (int index = 0; index < object_count; index++) {
    Object *object = &objects[index];
    int size;
    object->is_page = *at == 'P';
    sscanf(at + 2, "%d %d", &object->number, &size);
    at = line_end(at);
    object->first = used;
    object->count = object->is_page ? size : 1;
    if (!object->is_page) stretches[used++] = take(&at, size);
    for (int part = 0; object->is_page && part < size; part++) {
      int one, other = 0, is_field = *at == 'S';
      sscanf(at + 2, "%d %d", &one, &other);
      at = line_end(at);
      stretches[used++] = is_field ? (Stretch){NULL, 0, one, other} : take(&at, one);
    }
  }
  int length = strtoul(at, &at, 10);
  at++;
  trailer = take(&at, length);
}

static void fill(const char *text, int font) {
  static const char digits[] = "0123456789abcdef";
  for (; *text; text++) {
    unsigned code = codes[font][(unsigned char)*text & 127];
    char hex[4] = {digits[code >> 12], digits[code >> 8 & 15], digits[code >> 4 & 15], digits[code & 15]};
    put(&page, hex, 4);
  }
}

static void put_page(const Object *object, char **fields, z_stream *packer) {
  static unsigned char packed[ROOM];
  char head[100];
  page.length = 0;
  for (const Stretch *part = &stretches[object->first], *end = part + object->count; part < end; part++) {
    if (part->bytes) put(&page, part->bytes, part->length);
    else fill(fields[part->field], part->font);
  }
  deflateReset(packer);
  packer->next_in = (unsigned char *)page.bytes;
  packer->avail_in = page.length;
  packer->next_out = packed;
  packer->avail_out = ROOM;
  deflate(packer, Z_FINISH);
  size_t length = ROOM - packer->avail_out;
  put(&file, head, sprintf(head, "%d 0 obj\n<< /Length %zu /Filter /FlateDecode >>\nstream\n", object->number, length));
  put(&file, (char *)packed, length);
  put(&file, "\nendstream\nendobj\n", 18);
}

static int make_letter(char **fields, z_stream *packer) {
  size_t offsets[OBJECTS];
  char line[60];
  int pages = 0;
  file.length = 0;
  put(&file, "%PDF-1.7\n%\377\377\377\377\n", 15);
  for (int index = 0; index < object_count; index++) {
    const Object *object = &objects[index];
    offsets[index] = file.length;
    pages += object->is_page;
    if (object->is_page) put_page(object, fields, packer);
    else put(&file, stretches[object->first].bytes, stretches[object->first].length);
  }
  size_t start = file.length;
  put(&file, line, sprintf(line, "xref\n0 %d\n0000000000 65535 f \n", object_count + 1));
  for (int index = 0; index < object_count; index++) put(&file, line, sprintf(line, "%010zu 00000 n \n", offsets[index]));
  put(&file, "trailer\n", 8);
  put(&file, trailer.bytes, trailer.length);
  put(&file, line, sprintf(line, "startxref\n%zu\n%%%%EOF\n", start));
  return pages;
}

static void write_file(const char *folder, int letter) {
  char name[4096];
  snprintf(name, sizeof name, "%s/limit-%05d.pdf", folder, letter);
  FILE *out = fopen(name, "wb");
  if (!out || fwrite(file.bytes, 1, file.length, out) != file.length || fclose(out)) {
    perror(name);
    exit(1);
  }
}

int main(int argc, char **argv) {
  size_t length;
  long total = 0, pages = 0;
  int letters = atoi(argv[4]);
  char *fields[MOST_FIELDS];
  z_stream packer = {0};
  read_letter(read_file(argv[1], &length));
  char *line = read_file(argv[2], &length);
  deflateInit(&packer, 6);
  double opened = cpu_seconds();
  for (int letter = 0; letter < letters; letter++) {
    char *next = line_end(line);
    next[-1] = 0;
    for (int at = 0; at < field_count; at++, line = strchr(line, 0) + 1) {
      fields[at] = line;
      char *tab = strchr(line, '\t');
      if (tab) *tab = 0;
    }
    line = next;
    pages += make_letter(fields, &packer);
    total += file.length;
    write_file(argv[3], letter);
    if (letter == 0) keep((unsigned char *)file.bytes, file.length);
  }
  report(letters, total, pages, opened);
}
