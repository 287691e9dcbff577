#include "script/converter.h"

#include "folder_check.h"
#include "read_check.h"

#define ATTACKS "tests/sandbox/readers"
#define HEAD                                                                           \
    "plugin { name = \"p\", version = \"1.0.0\", kind = \"reader\", summary = \"s\", " \
    "authors = {\"a\"}, licence = \"MIT\", attune = 1, endings = {\".x\"} } "
#define READS(body) HEAD "return { read = function(bytes, out) " body " end }"

struct plugin {
    struct folder folder;
    struct at_converter *converter;
};

static enum attune_status find_none(void *data, struct at_slice name,
                                    struct at_slice *path, struct attune_error *error)
{
    (void)data, (void)path;
    return at_error_set(error, ATTUNE_NOT_FOUND, "no plugin \"%.*s\"",
                        AT_SLICE_ARGS(name));
}

static void write_file(const char *path, struct at_slice text)
{
    struct at_output *output;
    assert_int_equal(at_output_open(&output, path, NULL), ATTUNE_OK);
    at_buffer_add_slice(at_output_buffer(output), text);
    assert_int_equal(at_output_close(output, NULL), ATTUNE_OK);
}

static void plugin_open(struct plugin *plugin, struct at_slice source,
                        struct at_faults *faults)
{
    static const struct at_script_loader loader = { .find_plugin = find_none };
    folder_open(&plugin->folder);
    const char *path = folder_name(&plugin->folder, "p.lua");
    write_file(path, source);
    plugin->converter = at_converter_load(at_slice_of("p"), path, &loader, faults);
}

static void plugin_close(struct plugin *plugin)
{
    at_converter_free(plugin->converter);
    folder_close(&plugin->folder);
}

static enum attune_status read_by(void *data, struct at_slice bytes,
                                  struct at_reading *reading,
                                  struct attune_error *error)
{
    struct plugin *plugin = data;
    return at_converter_read(plugin->converter, bytes, reading, error);
}

static const char *const none[] = { NULL };

static struct at_plugin_reader row_of(struct plugin *plugin)
{
    return (struct at_plugin_reader){
        .name = "p",
        .endings = ".x",
        .starts = none,
        .holds = none,
        .read = read_by,
        .data = plugin,
    };
}

static struct plugin open_good(const char *source)
{
    struct plugin plugin;
    struct at_faults faults = { 0 };
    plugin_open(&plugin, at_slice_of(source), &faults);
    if (faults.errors)
        fail_msg("%s", faults.list[0].error.message);
    at_faults_clear(&faults);
    return plugin;
}

static void check_with(const char *source, const char *bytes, bool keep_going,
                       const char *expected)
{
    struct plugin plugin = open_good(source);
    const struct at_plugin_reader row = row_of(&plugin);
    const struct at_read_options options = { .plugins = &row,
                                             .plugin_count = 1,
                                             .keep_going = keep_going };
    check_reading(bytes, "f.x", &options, expected);
    plugin_close(&plugin);
}

static void what_a_reader_says_becomes_sessions(void **state)
{
    (void)state;
    check_with(
        READS("out:session { name = 's1', case = 'c', number = 2 } "
              "out:turn { speaker = 'T', text = bytes, start = 1500, "
              "finish = 2000.4 } "
              "out:code { code = 'q', coder = 'ann', value = '3' } "
              "out:turn { speaker = 'Anna', role = 'Client', text = 'a\\r\\nb' } "
              "out:note('no place for this', 4) "
              "out:session { name = 's2' } "
              "out:turn { speaker = 'T', text = '' }"),
        "Hello.", false,
        "note: f.x:4: no place for this\n"
        "session s1 case c number 2\n"
        "T/therapist 1500-2000: Hello.\n"
        "  | ann: q=3\n"
        "Anna/patient: a\nb\n"
        "session s2\n"
        "T/therapist: \n");
}

static void a_session_takes_the_name_of_the_file(void **state)
{
    (void)state;
    check_with(READS("out:turn { speaker = 'T', text = 'a' }"), "x", false,
               "session f\nT/therapist: a\n");
}

static void a_bad_record_is_skipped_where_the_user_says_so(void **state)
{
    (void)state;
    static const char source[] =
        READS("out:turn { speaker = 'T', text = 'a' } out:skip('bad line', 2) "
              "out:turn { speaker = 'T', text = '\\xff', line = 3 } "
              "out:code { code = 'lost with its turn' } "
              "out:turn { speaker = 'P', text = 'b' }");
    check_with(source, "x", false, "error: f.x:2: bad line\n");
    check_with(source, "x", true,
               "lost: f.x:2: bad line\n"
               "lost: f.x:3: this is not UTF-8 text; read it with --lossy to replace "
               "what is not\n"
               "session f\nT/therapist: a\nP/patient: b\n");
}

static void nothing_passes_from_one_file_to_the_next(void **state)
{
    (void)state;
    struct plugin plugin =
        open_good(HEAD "local count = 0 return { read = function(bytes, out) "
                       "count = count + 1 "
                       "out:turn { speaker = 'T', text = tostring(count) } end }");
    const struct at_plugin_reader row = row_of(&plugin);
    const struct at_read_options options = { .plugins = &row, .plugin_count = 1 };
    for (int i = 0; i < 2; i++)
        check_reading("x", "f.x", &options, "session f\nT/therapist: 1\n");
    plugin_close(&plugin);
}

static void a_plugin_that_is_no_reader_says_so(void **state)
{
    (void)state;
    static const struct {
        const char *source, *told;
    } rows[] = {
        { HEAD "return 1", "a reader ends by returning a table with a function, { read "
                           "= function(...) ... end }" },
        { HEAD "return { raed = function() end }",
          "a reader ends by returning a table with a function, { read = function(...) "
          "... end }" },
        { READS("error('no')"), "reading f.x: no" },
        { READS("error {}"), "reading f.x: (the error is a table, not a text)" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct plugin plugin = open_good(rows[i].source);
        struct at_plugin_reader row = row_of(&plugin);
        const struct at_read_options options = { .plugins = &row, .plugin_count = 1 };
        const struct at_sink sink = { .session = check_ignore };
        struct at_builder *builder = at_builder_new(at_language_unknown());
        struct attune_error error;
        assert_int_equal(
            at_read_bytes(at_slice_of("x"), "f.x", &options, builder, &sink, &error),
            ATTUNE_SCRIPT);
        assert_non_null(strstr(error.message, rows[i].told));
        assert_non_null(strstr(error.file, "/p.lua"));
        at_builder_free(builder);
        plugin_close(&plugin);
    }
}

static void a_faulty_plugin_is_not_loaded(void **state)
{
    (void)state;
    static const struct {
        const char *source, *told;
    } rows[] = {
        { HEAD "return {", "unexpected symbol near <eof>" },
        { "plugin { name = \"p\" } return {}",
          "the plugin's head has no key \"version\"" },
        { "return {}", "a plugin opens with its head: plugin { name = ... }" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct plugin plugin;
        struct at_faults faults = { 0 };
        plugin_open(&plugin, at_slice_of(rows[i].source), &faults);
        assert_null(plugin.converter);
        assert_string_equal(faults.list[0].error.message, rows[i].told);
        at_faults_clear(&faults);
        plugin_close(&plugin);
    }
}

/* "LINE: MESSAGE" of the plugin, or "f.x:LINE: MESSAGE" of the file it reads. */
static void outcome(enum attune_status status, const struct attune_error *error,
                    char *out, size_t size)
{
    static const char reading[] = "reading f.x: ";
    const char *message = error->message;
    if (strncmp(message, reading, strlen(reading)) == 0)
        message += strlen(reading);
    if (status == ATTUNE_OK || strcmp(message, "there is no turn in this file") == 0)
        snprintf(out, size, "ok");
    else if (strncmp(error->file, "f.x", 3) == 0)
        snprintf(out, size, "%s:%d: %s", error->file, error->line, message);
    else
        snprintf(out, size, "%d: %s", error->line, message);
}

static enum attune_status attack(const char *name, void *data,
                                 struct attune_error *error)
{
    size_t *failed = data;
    char path[256], expected[512], got[800];
    struct at_buffer body = { 0 }, source = { 0 };
    snprintf(path, sizeof path, ATTACKS "/%s", name);
    assert_int_equal(at_file_read(&body, path, 64 * 1024, error), ATTUNE_OK);
    const char *first = strstr(at_buffer_text(&body), "-- expect: ");
    assert_non_null(first);
    first += strlen("-- expect: ");
    snprintf(expected, sizeof expected, "%.*s", (int)strcspn(first, "\n"), first);
    at_buffer_printf(&source, "%s%s\nend }",
                     HEAD "return { read = function(bytes, out) ",
                     at_buffer_text(&body));
    struct plugin plugin = open_good(at_buffer_text(&source));
    struct at_plugin_reader row = row_of(&plugin);
    const struct at_read_options options = { .plugins = &row, .plugin_count = 1 };
    const struct at_sink sink = { .session = check_ignore };
    struct attune_error told = { 0 };
    struct at_builder *builder = at_builder_new(at_language_unknown());
    enum attune_status status =
        at_read_bytes(at_slice_of("1234567"), "f.x", &options, builder, &sink, &told);
    outcome(status, &told, got, sizeof got);
    if (strcmp(got, expected) != 0) {
        print_error("%s\n  expected %s\n  got      %s\n", path, expected, got);
        ++*failed;
    }
    at_builder_free(builder);
    plugin_close(&plugin);
    at_buffer_clear(&body);
    at_buffer_clear(&source);
    return ATTUNE_OK;
}

static void every_attack_ends_as_its_first_line_says(void **state)
{
    (void)state;
    size_t failed = 0;
    assert_int_equal(at_folder_each(ATTACKS, attack, &failed, NULL), ATTUNE_OK);
    assert_int_equal(failed, 0);
}

#define WRITER                                                                         \
    "plugin { name = \"p\", version = \"1.0.0\", kind = \"writer\", summary = \"s\", " \
    "authors = {\"a\"}, licence = \"MIT\", attune = 1, endings = {\".x\"} } "
#define WRITES(body) WRITER "return { write = function(session, out) " body " end }"

struct writing {
    struct at_converter *converter;
    struct at_made_file file;
    struct at_buffer out;
    struct attune_error error;
    enum attune_status status;
};

static enum attune_status write_one(void *data, struct at_transcript *transcript,
                                    struct attune_error *error)
{
    struct writing *it = data;
    (void)error;
    it->status =
        at_converter_write(it->converter, transcript, NULL, &it->out, &it->error);
    return ATTUNE_OK;
}

/* Each session of the text as the writer writes it, then what went wrong. */
static void write_all(struct writing *it, const char *text)
{
    const struct at_read_options options = { .margin = true };
    const struct at_sink sink = { .session = write_one, .data = it };
    struct at_builder *builder = at_builder_new(at_language_unknown());
    it->status = at_converter_begin(it->converter, &it->file, &it->out, &it->error);
    if (!it->status)
        assert_int_equal(
            at_read_bytes(at_slice_of(text), "s.txt", &options, builder, &sink, NULL),
            ATTUNE_OK);
    if (!it->status)
        it->status = at_converter_finish(it->converter, &it->out, &it->error);
    at_builder_free(builder);
}

static void check_writing(const char *source, const char *text, bool no_text,
                          const char *written, const char *told)
{
    struct plugin plugin = open_good(source);
    struct writing it = { .converter = plugin.converter,
                          .file = { .path = "o.x", .no_text = no_text } };
    write_all(&it, text);
    assert_string_equal(it.status ? it.error.message : "", told);
    assert_int_equal(it.out.size, strlen(written));
    assert_memory_equal(at_buffer_text(&it.out), written, it.out.size);
    at_buffer_clear(&it.out);
    plugin_close(&plugin);
}

static const char two_turns[] =
    "[00:01 --> 00:02] T: H\xC3\xA9 there. | hi=2, q\nP: Yes.\n";

static void a_writer_is_told_all_of_a_session(void **state)
{
    (void)state;
    check_writing(
        WRITES("out:add(session.name, '|', session.speakers[2].role, '\\n') "
               "for _, t in ipairs(session.turns) do out:add(t.index .. t.speaker .. "
               "t.role .. ' ' .. tostring(t.start) .. '-' .. tostring(t.finish) .. ' ' "
               ".. t.text .. '\\n') end "
               "for _, c in ipairs(session.codings) do local e = c.evidence[1] "
               "out:add(c.code, '=', tostring(c.value), ' ', c.coder, ' ', "
               "tostring(c.human), ' ', c.unit, ' ', c.first .. '-' .. c.last, ' ', "
               "e.turn .. ':' .. e.from .. '-' .. e.to .. e.text, '\\n') end"),
        two_turns, false,
        "s|patient\n1Ttherapist 1000-2000 H\xC3\xA9 there.\n2Ppatient nil-nil Yes.\n"
        "hi=2 margin true turn 1-1 1:0-9H\xC3\xA9 there.\n"
        "q=nil margin true turn 1-1 1:0-9H\xC3\xA9 there.\n",
        "");
}

static void no_word_reaches_a_writer_that_may_write_none(void **state)
{
    (void)state;
    check_writing(
        WRITES("out:add(tostring(out.no_text)) "
               "for _, t in ipairs(session.turns) do out:add(t.text, '|') end "
               "for _, c in ipairs(session.codings) do "
               "out:add(c.evidence[1].text, c.evidence[1].to) end"),
        two_turns, true, "true||99", "");
}

static void a_file_is_begun_written_and_finished(void **state)
{
    (void)state;
    static const char source[] = WRITER
        "local n = 0 return { begin = function(out) out:add('[', #out.schemes) end, "
        "write = function(session, out) n = n + 1 out:add(session.name) end, "
        "finish = function(out) out:add(n, ']') end }";
    check_writing(source, "# session: a\nT: x\n# session: b\nT: y\n", false, "[0ab2]",
                  "");
}

static void what_a_session_was_given_up_in_is_not_written(void **state)
{
    (void)state;
    static const struct {
        const char *body, *told;
    } rows[] = {
        { "out:add('half') out:fail('no place for this')", "no place for this" },
        { "out:add('half') error('oh')", "writing o.x: oh" },
        { "local mb = ('x'):rep(1 << 20) for _ = 1, 65 do out:add(mb) end",
          "writing o.x: more than 64 MiB are written of one session" },
        { "out:add({})",
          "writing o.x: bad argument #1 to 'add' (string expected, got table)" },
        { "out.add('x')", "writing o.x: bad argument #1 to 'add' (write a colon: "
                          "out:add(...))" },
        { "while true do end",
          "writing o.x: the script took more than 50006000 steps" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char source[600];
        snprintf(source, sizeof source,
                 "%s return { write = function(session, out) %s "
                 "end }",
                 WRITER, rows[i].body);
        check_writing(source, "T: a b\nP: c\n", false, "", rows[i].told);
    }
}

static bool load_and_write(void *data)
{
    static const struct at_script_loader loader = { .find_plugin = find_none };
    struct at_faults faults = { 0 };
    const struct at_read_options options = { .margin = true };
    struct writing it = { .status = ATTUNE_NO_MEMORY, .file = { .path = "o.x" } };
    struct at_builder *builder = at_builder_new(at_language_unknown());
    it.converter = at_converter_load(at_slice_of("p"), data, &loader, &faults);
    if (builder && it.converter)
        it.status = at_converter_begin(it.converter, &it.file, &it.out, &it.error);
    const struct at_sink sink = { .session = write_one, .data = &it };
    if (!it.status && at_read_bytes(at_slice_of(two_turns), "s.txt", &options, builder,
                                    &sink, &it.error))
        it.status = ATTUNE_NO_MEMORY;
    if (!it.status)
        it.status = at_converter_finish(it.converter, &it.out, &it.error);
    at_builder_free(builder);
    at_converter_free(it.converter);
    at_buffer_clear(&it.out);
    at_faults_clear(&faults);
    return it.status == ATTUNE_OK;
}

static void a_lack_of_memory_is_told_while_writing(void **state)
{
    (void)state;
    struct folder folder;
    folder_open(&folder);
    char path[FOLDER_PATH * 2];
    snprintf(path, sizeof path, "%s", folder_name(&folder, "p.lua"));
    write_file(path, at_slice_of(WRITES("out:add(json.encode(session))")));
    assert_true(unit_each_allocation_fails(load_and_write, path) > 0);
    folder_close(&folder);
}

static bool load_and_read(void *data)
{
    const char *path = data;
    static const struct at_script_loader loader = { .find_plugin = find_none };
    struct plugin plugin = { 0 };
    struct at_faults faults = { 0 };
    struct attune_error error = { 0 };
    enum attune_status status = ATTUNE_NO_MEMORY;
    plugin.converter = at_converter_load(at_slice_of("p"), path, &loader, &faults);
    struct at_builder *builder = at_builder_new(at_language_unknown());
    if (plugin.converter && builder) {
        const struct at_plugin_reader row = row_of(&plugin);
        const struct at_read_options options = { .plugins = &row, .plugin_count = 1 };
        const struct at_sink sink = { .session = check_ignore };
        status = at_read_bytes(at_slice_of("<a b='c'>d</a>"), "f.x", &options, builder,
                               &sink, &error);
        if (status && status != ATTUNE_NO_MEMORY && status != ATTUNE_LIMIT)
            fail_msg("%s", error.message);
    }
    at_builder_free(builder);
    at_converter_free(plugin.converter);
    at_faults_clear(&faults);
    return status == ATTUNE_OK;
}

static void a_lack_of_memory_is_told(void **state)
{
    (void)state;
    struct folder folder;
    folder_open(&folder);
    char path[FOLDER_PATH * 2];
    snprintf(path, sizeof path, "%s", folder_name(&folder, "p.lua"));
    write_file(path,
               at_slice_of(READS(
                   "local text = '' for kind, name in xml.events(bytes) do "
                   "if kind == 'text' then text = name end end "
                   "local value = json.decode('[1,{\"a\":\"b\"}]') "
                   "for row in csv.rows('a,b\\nc,d') do text = text .. row[2] end "
                   "for line in lines 'x' do text = text .. line end "
                   "text = text .. json.encode(value) .. escape.xml('<') .. "
                   "hash.guid('a') "
                   "out:turn { speaker = 'T', text = text } out:code { code = 'c' }")));
    assert_true(unit_each_allocation_fails(load_and_read, path) > 0);
    folder_close(&folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_reader_says_becomes_sessions),
        cmocka_unit_test(a_session_takes_the_name_of_the_file),
        cmocka_unit_test(a_bad_record_is_skipped_where_the_user_says_so),
        cmocka_unit_test(nothing_passes_from_one_file_to_the_next),
        cmocka_unit_test(a_plugin_that_is_no_reader_says_so),
        cmocka_unit_test(a_faulty_plugin_is_not_loaded),
        cmocka_unit_test(every_attack_ends_as_its_first_line_says),
        cmocka_unit_test(a_lack_of_memory_is_told),
        cmocka_unit_test(a_writer_is_told_all_of_a_session),
        cmocka_unit_test(no_word_reaches_a_writer_that_may_write_none),
        cmocka_unit_test(a_file_is_begun_written_and_finished),
        cmocka_unit_test(what_a_session_was_given_up_in_is_not_written),
        cmocka_unit_test(a_lack_of_memory_is_told_while_writing),
    };
    return cmocka_run_group_tests_name("script/converter", tests, NULL, NULL);
}
