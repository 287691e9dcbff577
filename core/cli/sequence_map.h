/* sequence_map.h - the heat map of a table of transitions, for a terminal. */
#ifndef AT_CLI_SEQUENCE_MAP_H
#define AT_CLI_SEQUENCE_MAP_H

#include "cli/sequence_print.h"

/* Codes that come before are rows, those that come after are columns, by number; as many
 * maps below each other as the terminal is too narrow for. */
void at_sequence_map_add(const struct at_sequence_print *print,
                         const struct at_sequence_table *table);

#endif
