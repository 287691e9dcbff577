/* skeleton_plugins.c - the least that a library, a reader and a writer can be, each with
 * what tests it. */
#include "cli/skeleton.h"

static const char library[] =
    "plugin {\n"
    "  name = \"`\",\n"
    "  version = \"0.1.0\",\n"
    "  kind = \"library\",\n"
    "  summary = \"What ` brings, in a line\",\n"
    "  authors = { \"Your Name\" },\n"
    "  licence = \"CC-BY-4.0\",\n"
    "  attune = 1,\n"
    "  language = { \"en\" },\n"
    "}\n"
    "\n"
    "local words = lexicon \"`\"\n"
    "\n"
    "-- What stands here is what `use \"`\"` gives to a scheme.\n"
    "return {\n"
    "  thanking = words.thanking,\n"
    "  thanked  = phrase \"<thanking> you | i (am|was) <thanking>\",\n"
    "}\n";

static const char words[] = "lexicon: `\n"
                            "title: Words of `\n"
                            "language: en\n"
                            "version: 0.1.0\n"
                            "licence: CC-BY-4.0\n"
                            "\n"
                            "categories:\n"
                            "  thanking: [thank, thanks, grateful, thankful]\n";

const struct at_skeleton_file at_skeleton_library[] = {
    { "init.lua", "its name, version and licence, and what it brings", library },
    { "lexicons/`.yaml", "lists of words", words },
    { 0 },
};

/* What a clinic's program might export; nobody has one like it. */
static const char export[] = "CLINIC EXPORT 2\n"
                             "client 0417, session 12\n"
                             "00:04 | TH | How was your week?\n"
                             "00:09 | CL | Long. (sighs)\n"
                             "           | I had to see them again.\n";

static const char reader[] =
    "plugin {\n"
    "  name = \"`\",\n"
    "  version = \"0.1.0\",\n"
    "  kind = \"reader\",\n"
    "  summary = \"Sessions as our clinic's program exports them\",\n"
    "  authors = { \"Your Name\" },\n"
    "  licence = \"MIT\",\n"
    "  attune = 1,\n"
    "  endings = { \".clinic\" },\n"
    "  starts = { \"CLINIC EXPORT\" },\n"
    "}\n"
    "\n"
    "local roles = { TH = \"Therapist\", CL = \"Client\" }\n"
    "\n"
    "local function read(bytes, out)\n"
    "  local turn\n"
    "  for text, line in lines(bytes) do\n"
    "    local client, number = text:match \"^client (%d+), session (%d+)$\"\n"
    "    local minutes, seconds, who, words = text:match \"^(%d+):(%d+) | (%u+) | "
    "(.*)$\"\n"
    "    local more = text:match \"^%s+| (.*)$\"\n"
    "    if client then\n"
    "      out:session { case = client, name = client .. \"-\" .. number, number = "
    "tonumber(number) }\n"
    "    elseif who then\n"
    "      if turn then out:turn(turn) end\n"
    "      turn = { speaker = who, role = roles[who], text = words, line = line,\n"
    "        start = (tonumber(minutes) * 60 + tonumber(seconds)) * 1000 }\n"
    "    elseif more and turn then\n"
    "      turn.text = turn.text .. \" \" .. more\n"
    "    elseif line > 1 then\n"
    "      out:skip(\"a turn looks like 00:04 | TH | How was your week?\", line)\n"
    "    end\n"
    "  end\n"
    "  if turn then out:turn(turn) end\n"
    "end\n"
    "\n"
    "return { read = read }\n";

static const char exported[] =
    "{\"session\":\"0417-12\",\"case\":\"0417\",\"number\":12,\"turn\":1,\"speaker\":"
    "\"TH\",\"role\":\"therapist\",\"start_ms\":4000,\"text\":\"How was your "
    "week?\"}\n"
    "{\"session\":\"0417-12\",\"case\":\"0417\",\"number\":12,\"turn\":2,\"speaker\":"
    "\"CL\",\"role\":\"patient\",\"start_ms\":9000,\"text\":\"Long. (sighs) I had to "
    "see them again.\"}\n";

const struct at_skeleton_file at_skeleton_reader[] = {
    { "init.lua", "which files it reads, and how", reader },
    { "examples/first.clinic", "a file that it reads", export },
    { "examples/first.jsonl", "what must come of that", exported },
    { 0 },
};

static const char writer[] =
    "plugin {\n"
    "  name = \"`\",\n"
    "  version = \"0.1.0\",\n"
    "  kind = \"writer\",\n"
    "  summary = \"A page a session, with its codes, for the team meeting\",\n"
    "  authors = { \"Your Name\" },\n"
    "  licence = \"MIT\",\n"
    "  attune = 1,\n"
    "  endings = { \".handout\" },\n"
    "}\n"
    "\n"
    "local function write(session, out)\n"
    "  out:add(\"Session \", session.name, \"\\n\\n\")\n"
    "  for _, coding in ipairs(session.codings) do\n"
    "    local turn = session.turns[coding.first]\n"
    "    out:add(coding.code, \"  (turn \", tostring(coding.first), \", \", "
    "turn.speaker, \")\\n\")\n"
    "    for _, span in ipairs(coding.evidence) do\n"
    "      if span.text ~= \"\" then out:add(\"    \", span.text, \"\\n\") end\n"
    "    end\n"
    "  end\n"
    "  out:add \"\\n\"\n"
    "end\n"
    "\n"
    "return { write = write }\n";

static const char coded[] =
    "{\"session\":\"first\",\"turn\":1,\"speaker\":\"T\",\"role\":\"therapist\","
    "\"text\":\"How was that?\",\"annotations\":[{\"coder\":\"mia\",\"code\":\"asks-"
    "how\"}]}\n"
    "{\"session\":\"first\",\"turn\":2,\"speaker\":\"P\",\"role\":\"patient\","
    "\"text\":\"Fine.\"}\n";

static const char handout[] = "Session first\n"
                              "\n"
                              "asks-how  (turn 1, T)\n"
                              "    How was that?\n"
                              "\n";

const struct at_skeleton_file at_skeleton_writer[] = {
    { "init.lua", "how its files end, and what is in them", writer },
    { "examples/first.jsonl", "a session with codes that people gave", coded },
    { "examples/first.handout", "what must be made of that", handout },
    { 0 },
};
