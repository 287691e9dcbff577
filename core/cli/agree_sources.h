/* agree_sources.h - the coders of `attune agree`: results of attune, tables of human
 * coders, transcripts with what coders said in them, brought together. */
#ifndef AT_CLI_AGREE_SOURCES_H
#define AT_CLI_AGREE_SOURCES_H

#include "cli/args.h"
#include "coding/judgements.h"

/* Reads every operand, "PATH" or "NAME=PATH", and closes the judgements. NULL after a
 * message; `*status` says how that ends the program. Free with at_judgements_free. */
struct at_judgements *at_agree_sources(const struct at_args *args, int *status);

#endif
