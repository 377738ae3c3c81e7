#ifndef FONTCONFIG_H
#define FONTCONFIG_H

/// Makes fontconfig search the usual folders without the system's sixty rule files. Those take 3 ms
/// to read and substitute fonts that no sheet asks for. The rules for emoji are kept. Does nothing
/// if none of the sheet's fonts is found there, or if the user has their own configuration.
void fontconfig_skip_rules(void *library);

#endif
