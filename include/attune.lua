---@meta attune
-- What a scheme's rules.lua and a plugin can say, for editors that read LuaLS
-- definitions. attune never loads this file. Calls of `code`, `mark`, `phrase`,
-- `lexicon`, `regex`, `use` and the methods of matchers stand outside of functions:
-- everything is built once, when the scheme is loaded. Variables live for one
-- transcript.

---Something to look for in words. It has no fields of its own but, when it comes from a
---lexicon, one for each category: `feelings.anger`.
---@class attune.Matcher
---@field [string] attune.Matcher a category of a lexicon, sub-categories included
---@operator add(attune.Matcher): attune.Matcher
local Matcher = {}

---Matches of this matcher before which `near` stands, in the same clause. The match is
---widened to hold it and keeps its category.
---@param near attune.Matcher
---@param words? integer at most so many words before; 5 unless given, adjacent is 1
---@return attune.Matcher
function Matcher:after(near, words) end

---Matches of this matcher behind which `near` stands, in the same clause.
---@param near attune.Matcher
---@param words? integer
---@return attune.Matcher
function Matcher:before(near, words) end

---Matches of this matcher before which no `near` stands, in the same clause.
---@param near attune.Matcher
---@param words? integer
---@return attune.Matcher
function Matcher:not_after(near, words) end

---Matches of this matcher behind which no `near` stands, in the same clause.
---@param near attune.Matcher
---@param words? integer
---@return attune.Matcher
function Matcher:not_before(near, words) end

---True of a unit with `n` or more matches. A condition: not to be combined further.
---@param n integer
---@return attune.Condition
function Matcher:times(n) end

---True of a unit with matches in `n` or more categories; those of one name are one,
---whichever lexicons they are of. A condition.
---@param n integer
---@return attune.Condition
function Matcher:distinct(n) end

---What `times` and `distinct` make of a matcher.
---@class attune.Condition

---A code test, such as `"mbt-explore&!closed"`, `"patient:level>=3"` or `"rup-*"`.
---@alias attune.CodeTest string

---A pattern over turns and their codes.
---@class attune.Sequence

---@alias attune.Member attune.Matcher | attune.Sequence | attune.Condition | attune.CodeTest

---One condition or several; members may have names, which `explain` shows.
---@alias attune.Conditions attune.Member | table<integer|string, attune.Member>

---A match, a coding, a unit, a list of these (nested is fine), or `true` for the whole
---unit. `nil`, `false` and an empty list: the code is not given.
---@alias attune.Evidence attune.Match | attune.Coding | attune.Turn | attune.Sentence | attune.Stretch | attune.Event | attune.PastSession | attune.Case | attune.List | table | boolean | nil

---@alias attune.Value number | string | (number|string)[]

---Gives evidence, a value of the code's type (for a group: the id of one of its codes)
---and a confidence over 0 and up to 1.
---@alias attune.RuleFunction fun(unit: any, hits?: attune.List): attune.Evidence | attune.Uncodable, attune.Value?, number?

---@class attune.Row
---@field any? attune.Conditions
---@field all? attune.Conditions
---@field none? attune.Conditions
---@field when? attune.Member
---@field answers? attune.Conditions
---@field therapist? string | string[]
---@field patient? string | string[]
---@field ended? "closed" | "lapsed" | "session"
---@field words? integer[]
---@field within? "sentence" | "clause"
---@field give attune.Value | "none" | "uncodable" what the first row that holds gives
---@field [integer] attune.Member members without a key stand for `all`

---A rule as data: evaluated without running Lua.
---@class attune.Rule
---@field answers? attune.Conditions each holds of some turn that this turn answers
---@field therapist? string | string[] of a stretch: code tests, each true of a therapist's turn
---@field patient? string | string[]
---@field ended? "closed" | "lapsed" | "session" of an episode
---@field any? attune.Conditions at least one holds
---@field all? attune.Conditions every one holds
---@field none? attune.Conditions no one holds
---@field when? attune.Member as `any` with one member, where `decide` follows
---@field words? integer[] { least, most } words of the unit; either may be nil
---@field within? "sentence" | "clause" `any`, `all` and `none` agree inside one of these
---@field decide? attune.RuleFunction asked where all the above hold
---@field value? attune.Value given with the code
---@field confidence? number over 0 and up to 1
---@field rows? attune.Row[] the first that holds gives its value, or code of the group

---@class attune.Mark: attune.Rule
---@field role? "therapist" | "patient" | "other" | "any" whose units it looks at

---What `uncodable` gives, for a rule to return.
---@class attune.Uncodable

---Words, turns, matches and so on, as attune gives them: `#list`, `list[i]`,
---`ipairs(list)`, `table.concat(list, " ")`. It cannot be changed.
---@class attune.List<T>: { [integer]: T }

---What all units have.
---@class attune.Unit
---@field words attune.List<string> as written
---@field content attune.List<string> stems of the words that are no function words
local Unit = {}

---The first match, or nil. A sequence is looked for in a stretch only, and gives a
---stretch: the turns of its match, or of its `[ ]`.
---@overload fun(self: attune.Stretch, sequence: attune.Sequence): attune.Stretch?
---@param matcher attune.Matcher
---@return attune.Match?
function Unit:find(matcher) end

---All matches, in order.
---@overload fun(self: attune.Stretch, sequence: attune.Sequence): attune.Stretch[]
---@param matcher attune.Matcher
---@return attune.List<attune.Match>
function Unit:findall(matcher) end

---The number of matches.
---@overload fun(self: attune.Stretch, sequence: attune.Sequence): integer
---@param matcher attune.Matcher
---@return integer
function Unit:count(matcher) end

---Those items of a list that match: matchers, or rows that have theirs under a key. Of
---many cues it tells the few that are there.
---@generic T
---@param list T[]
---@param key? string|integer
---@return T[]
function Unit:which(list, key) end

---Is the test true of a turn in this unit (of a sentence: of its turn)? Nil when the only
---answer is "uncodable". Codes decided below the rule are errors.
---@param test attune.CodeTest
---@return boolean?
function Unit:has(test) end

---The value of the first coding of a code in this unit; nil when there is none, or it is
---a flag.
---@param id string
---@return attune.Value?
function Unit:value(id) end

---Codings of this unit and of units inside it, in order of turns, then of rules.
---@param test attune.CodeTest codes only, without &, ! or a role
---@return attune.List<attune.Coding>
function Unit:codings(test) end

---This unit's content words that the other's text has too, and their share of this unit's
---(nil when it has none).
---@param other attune.Unit | attune.Match | attune.Coding
---@return attune.List<string> shared
---@return number? share
function Unit:overlap(other) end

---One speaker talking.
---@class attune.Turn: attune.Unit
---@field text string
---@field speaker string
---@field role "therapist" | "patient" | "other"
---@field index integer from 1
---@field sentences attune.List<attune.Sentence>
---@field events attune.List<attune.Event>
---@field question boolean any sentence is one
---@field backchannel boolean a listener's few words while the other goes on
---@field session attune.Stretch | attune.PastSession the latter in a rule about cases
---@field start integer? milliseconds; nil when nobody timed it
---@field finish integer?
---@field answers attune.Stretch? the other side's turns it answers
---@field exchange attune.Stretch? the therapist's turns and the patient's answer that it lies in
---@field pause integer? milliseconds of silence before it; nil when unknown
---@field previous attune.Turn? of any speaker
---@field next attune.Turn?
local Turn = {}

---How much of late: the share of turns up to this one of which the test is true, in
---which a turn weighs half as much as one `half` turns later.
---@param test string
---@param half number turns, from 1 to 1000
---@return number from 0 to 1
function Turn:recent(test, half) end

---The turns before it, without it.
---@param n? integer at most so many; all unless given
---@return attune.Stretch
function Turn:back(n) end

---The turns after it, without it.
---@param n? integer
---@return attune.Stretch
function Turn:ahead(n) end

---Content words that this speaker had not said before in the session; with "case", nor
---anybody of the same role in an earlier session of the case. Then nil when an earlier
---session is not in the run, so that what was said in it is unknown.
---@param scope? "session" | "case"
---@return attune.List<string>?
function Turn:new(scope) end

---@class attune.Sentence: attune.Unit
---@field text string
---@field question boolean
---@field index integer in its turn, from 1
---@field turn attune.Turn
---@field previous attune.Sentence? in its turn
---@field next attune.Sentence?

---Turns in a row: the session, or what lies before or after a turn.
---@class attune.Stretch: attune.Unit
---@field kind "exchange" | "episode" | "window" | "session"
---@field index integer among those of its kind, from 1
---@field first attune.Turn?
---@field last attune.Turn?
---@field turns attune.List<attune.Turn>
---@field sentences attune.List<attune.Sentence>
---@field therapist attune.Stretch the same stretch, only their turns
---@field patient attune.Stretch
---@field other attune.Stretch
---@field start integer?
---@field finish integer?
---@field duration integer?
---@field previous attune.Stretch?
---@field next attune.Stretch?
---@field ended "closed" | "lapsed" | "session" | nil of an episode
---@field speakers string[] of a session
---@field exchanges attune.List<attune.Stretch> of a session
---@field number integer? of a session in its case
---@field case attune.Case? of a session; nil when it stands alone
local Stretch = {}

---A session in windows of whole turns. Blocks, unless they step by less.
---@param n integer
---@param by? "turns" | "words" | "seconds"
---@param step? integer
---@return attune.Stretch[]? nil for seconds that nobody timed
function Stretch:windows(n, by, step) end

---The sessions of a patient. In the rule of a code with `unit: case`, or a summary, all of
---them; in another rule, those coded before this one, without their codings.
---@class attune.Case
---@field id string
---@field sessions attune.List<attune.PastSession> in order
local Case = {}

---Codings of the case and of all its sessions, in order.
---@param test string codes, without `&`, `!` or a role
---@return attune.List<attune.Coding>
function Case:codings(test) end

---Is the test, which asks for some code, true of a turn of some session? A turn has the
---codes of its session and case, too. Nil when only `uncodable` speaks.
---@param test string
---@return boolean?
function Case:has(test) end

---The value of the first coding of a code.
---@param code string
---@return attune.Value?
function Case:value(code) end

---What is kept of a session of a case: the codings that rules about cases ask for. Of
---their turns all is known but what stood around them.
---@class attune.PastSession
---@field name string
---@field number integer? nil when unknown
---@field index integer from 1
local PastSession = {}

---Codings of the session; only where the whole case is known.
---@param test string codes, without `&`, `!` or a role
---@return attune.List<attune.Coding>
function PastSession:codings(test) end

---Is the test true of a turn of the session? Only where the whole case is known.
---@param test string
---@return boolean?
function PastSession:has(test) end

---The value of a summary of this scheme in that session; nil when it is missing.
---@param name string
---@return number?
function PastSession:value(name) end

---Where a matcher matched.
---@class attune.Match
---@field text string
---@field turn attune.Turn
---@field sentence attune.Sentence
---@field words attune.List<string>
---@field category string? the deepest; nil for a regex
---@field first integer number of its first word in the turn, from 1
---@field last integer

---One code given to one unit.
---@class attune.Coding
---@field code string
---@field scheme string
---@field unit attune.Turn | attune.Sentence | attune.Stretch | attune.PastSession | attune.Case
---@field turn attune.Turn its first turn
---@field evidence attune.List<attune.Match>
---@field confidence number
---@field value attune.Value? nil for a flag

---A pause, laughter and the like.
---@class attune.Event
---@field kind "pause" | "inaudible" | "time" | "sound"
---@field text string
---@field ms integer? how long a pause lasted

---A plugin among the `uses` of the codebook (or of the plugin's own head): what it
---returned, read-only.
---@param name string
---@return table
function use(name) end

---A lexicon of the scheme's or plugin's folder `lexicons`, by file name without ending.
---@param name string
---@return attune.Matcher
function lexicon(name) end

---A pattern over words: `phrase "you ...{0,2} <mental-states.attitude>"`.
---@param pattern string
---@return attune.Matcher
function phrase(pattern) end

---A regular expression (PCRE2) over the folded text; the evidence is group 1 if it has
---one.
---@param pattern string
---@return attune.Matcher
function regex(pattern) end

---A pattern over turns, of codes and marks decided above the rules it stands in:
---`sequence "patient:strain !patient:_* [patient:!strain]"`. As a condition it holds of a
---turn where a match of it ends (its `[ ]`, if it has one), and of a stretch when it
---matches inside. Of a plugin: an error.
---@param pattern string
---@return attune.Sequence
function sequence(pattern) end

---The rule of a code or of a group of codes: `code "id" { ... }`.
---@param id string
---@return fun(rule: attune.Rule | attune.RuleFunction)
function code(id) end

---The rule of a mark: a finding for the rules below it, never written out.
---@param id string
---@return fun(rule: attune.Mark | attune.RuleFunction)
function mark(id) end

---How the episodes of a code are found, turn by turn. It opens with a turn, goes on with
---each turn that opens or continues it, and ends where a turn closes it, after `within`
---turns of nothing, or with the session.
---@class attune.Episode
---@field opens attune.Conditions | attune.TurnConditions
---@field continues? attune.Conditions | attune.TurnConditions
---@field closes? attune.Conditions | attune.TurnConditions
---@field within? integer
---@field rows? attune.Row[] the first that holds gives the value
---@field value? attune.Value | fun(episode: attune.Stretch): attune.Value?

---@class attune.TurnConditions
---@field any? attune.Conditions
---@field all? attune.Conditions
---@field none? attune.Conditions

---The rule of a code whose unit is `episode`: a table, or a sequence of which each match
---is one.
---@param id string
---@return fun(rule: attune.Episode | attune.Sequence)
function episode(id) end

---The function of a summary `by: rules`: it gets a session, or with `unit: case` a case,
---and returns a value and perhaps its base, or `uncodable "why"`.
---@param name string
---@return fun(rule: fun(of: attune.Stretch | attune.Case): number | attune.Uncodable | nil, number?)
function summary(name) end

---For a rule to return: it cannot be decided here, and why. The reason holds no words of
---the session.
---@param reason string
---@return attune.Uncodable
function uncodable(reason) end

---Prints a text to stderr with `--verbose`.
---@param text any
function log(text) end

---The scheme's options, as numbers.
---@type table<string, number>
options = {}

---@class attune.PluginHead
---@field name string that of its file or folder
---@field version string
---@field kind? "library" | "reader" | "writer"
---@field summary string one line
---@field authors string[] | string
---@field licence string an SPDX id
---@field cite? string[] | string DOIs
---@field attune integer level of this interface: 1
---@field uses? string[] plugins, as "name" or "name >=1.2 <2"
---@field language? string[] | string
---@field endings? string[] | string how files of a reader or writer end, as ".cha"
---@field starts? string[] | string what a file of a reader begins with
---@field holds? string[] | string what is in the first 64 KiB of a file of a reader

---The head of a plugin, its first statement: a literal table that is read without running
---the plugin.
---@param head attune.PluginHead
function plugin(head) end

-- What follows is for readers and writers alone. A reader returns
-- { read = function(bytes, out) ... end }, a writer
-- { write = function(session, out) ... end }, and may have begin(out) and finish(out).

---@class attune.NewSession
---@field name? string that of the file, unless it is said
---@field case? string
---@field number? integer of the session in its case
---@field line? integer where the file says so

---@class attune.NewTurn
---@field speaker string the label
---@field text string non-speech in it as in plain texts: [laughs], (4.0)
---@field role? string in the file's words: "Client", "Dr."
---@field start? number milliseconds
---@field finish? number
---@field line? integer

---@class attune.NewCode
---@field code string
---@field value? string
---@field coder? string

---What a reader says of the file goes here.
---@class attune.ReaderOut
local reader_out = {}

---A session begins. Without it the file is one session.
---@param session attune.NewSession
function reader_out:session(session) end

---@param turn attune.NewTurn
function reader_out:turn(turn) end

---The text is read as a file of plain text is.
---@param text string
function reader_out:plain(text) end

---What a human coder gave to the turn said last.
---@param code attune.NewCode
function reader_out:code(code) end

---This record cannot be read, which ends the reading without `--keep-going`.
---@param message string
---@param line? integer
function reader_out:skip(message, line) end

---This file cannot be read.
---@param message string
---@param line? integer
function reader_out:fail(message, line) end

---Something was left out that has no place in a transcript.
---@param message string
---@param line? integer
function reader_out:note(message, line) end

---Lines without their ends, and their numbers.
---@param bytes string
---@return fun(): string?, integer?
function lines(bytes) end

csv = {}

---Rows as lists of texts, and the lines they begin on.
---@param bytes string
---@param separator? string the one its first line has most of
---@return fun(): string[]?, integer?
function csv.rows(bytes, separator) end

xml = {}

---"open" with the name of a tag and its attributes, "close" with the name, "text" with the
---text; names without prefixes.
---@class attune.XmlEvents
---@field line integer where the event got last begins
---@overload fun(): "open" | "close" | "text" | nil, string?, table<string, string>?

---@param bytes string
---@param label? string the part of the file, for messages
---@return attune.XmlEvents
function xml.events(bytes, label) end

zip = {}

---@class attune.ZipEntries
local zip_entries = {}

---@return string[]
function zip_entries:names() end

---@param name string
---@return string? bytes nil where there is no such entry
function zip_entries:read(name) end

---An archive, checked as a whole.
---@param bytes string
---@return attune.ZipEntries
function zip.entries(bytes) end

---An archive of files by their names; the same files give the same bytes.
---@param files table<string, string>
---@return string bytes
function zip.new(files) end

sqlite = {}

---@class attune.Database
local database = {}

---The rows of one SELECT, with a value for each "?".
---@param sql string
---@param ... string
---@return fun(): table<string, string | number>?
function database:rows(sql, ...) end

---A database in memory, for reading alone.
---@param bytes string
---@return attune.Database
function sqlite.image(bytes) end

utf16 = {}

---Do the bytes look like UTF-16?
---@param bytes string
---@return boolean
function utf16.is(bytes) end

---@param bytes string
---@return string text in UTF-8
function utf16.decode(bytes) end

json = {
  ---Stands for null in a list, and is written as null.
  null = nil, ---@type userdata
  ---Is written as a list without items; an empty table is an object.
  empty = nil, ---@type userdata
}

---@param text string
---@param label? string the part of the file, for messages
---@return any
function json.decode(text, label) end

---Keys in order, so that the same value gives the same text.
---@param value any
---@return string
function json.encode(value) end

escape = {}

---For use between tags and in attributes.
---@param text string
---@return string
function escape.xml(text) end

---@param text string
---@return string
function escape.html(text) end

---A cell that no spreadsheet runs as a formula.
---@param text string
---@return string
function escape.csv(text) end

hash = {}

---@param bytes string
---@return string digits 64, hexadecimal
function hash.sha256(bytes) end

---A GUID that follows from the key alone.
---@param key string
---@return string
function hash.guid(key) end

---@class attune.Speaker
---@field speaker string the label
---@field role "therapist" | "patient" | "other"

---@class attune.WrittenTurn: attune.Speaker
---@field index integer
---@field text string
---@field words integer their number
---@field start? integer milliseconds
---@field finish? integer

---@class attune.Span
---@field turn integer
---@field from integer code points from 0 in the text of the turn
---@field to integer end excluded
---@field text string

---@class attune.WrittenCoding
---@field code string
---@field value? string | number | (string | number)[]
---@field reason? string of the value "uncodable"
---@field confidence? number nil of a person
---@field coder string the scheme or person
---@field human boolean
---@field unit string
---@field first integer number of its first turn
---@field last integer
---@field evidence attune.Span[]
---@field rule? string nil of a person

---A session as a writer is given it: a copy.
---@class attune.WrittenSession
---@field name string
---@field case? string
---@field number? integer
---@field speakers attune.Speaker[]
---@field turns attune.WrittenTurn[]
---@field codings attune.WrittenCoding[]

---What a writer makes the file of goes here.
---@class attune.WriterOut
---@field no_text boolean no word of a transcript may be written: all texts are empty
---@field schemes { id: string, version: string, title: string, codes: { id: string, title: string, unit: string, human: boolean }[] }[]
local writer_out = {}

---The next bytes of the file.
---@param ... string
function writer_out:add(...) end

---Something has no place in this format.
---@param message string
function writer_out:note(message) end

---This session cannot be written in this format.
---@param message string
function writer_out:fail(message) end
