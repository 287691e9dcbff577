/* commands.c - the table of commands, in the order `attune --help` lists them. */
#include "cli/command.h"

const struct at_command *const *at_commands(void)
{
    static const struct at_command *const table[] = {
        &at_command_run,      &at_command_test,
        &at_command_check,    &at_command_explain,
        &at_command_show,     &at_command_list,
        &at_command_new,      &at_command_count,
        &at_command_convert,  &at_command_agree,
        &at_command_sequence, &at_command_fit,
        &at_command_pack,     &at_command_unpack,
        &at_command_install,  &at_command_keygen,
        &at_command_lock,     &at_command_verify,
        &at_command_doctor,   NULL,
    };
    return table;
}

const struct at_flag *at_common_flags(void)
{
    static const struct at_flag flags[] = {
        { "color", 0, "WHEN", "auto (the default), always or never" },
        { "help", 'h', NULL, "show this help" },
        { "no-sandbox", 0, NULL,
          "go on where the work cannot be locked up; for schemes and transcripts that "
          "are your own" },
        { "path", 0, "DIR",
          "look for schemes and plugins in DIR first; may be repeated" },
        { "quiet", 'q', NULL, "print nothing but results and errors" },
        { "timeout", 0, "SECONDS",
          "how long one transcript may take (60); 0: as long as it likes" },
        { 0 },
    };
    return flags;
}
