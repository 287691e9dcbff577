/* content.h - what a unit is about: its content words, and facts that follow from
 * words. Private to this room. */
#ifndef AT_SCRIPT_CONTENT_H
#define AT_SCRIPT_CONTENT_H

#include "coding/codings.h"
#include "script/handle.h"

/* A list of the stems of those words in a range that are no function words. [+1] */
void at_content_push(lua_State *L, uint32_t first_word, uint32_t words);
/* The same of the list of words on top, in its place. [-1, +1] */
void at_content_of_list(lua_State *L);

/* Content words of the turn that its speaker had not said before in the session; with
 * `in_case`, nor his side in an earlier session of the case. [+1] */
void at_new_words_push(lua_State *L, uint32_t turn, bool in_case);

/* A span of evidence, as a match of nothing in particular. */
struct at_match at_span_match(const struct at_transcript *transcript,
                              const struct at_span *span);

#endif
