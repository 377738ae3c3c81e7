#ifndef FONTCONFIG_H
#define FONTCONFIG_H

/// Makes fontconfig look into the usual folders, and leave out the system's sixty files of rules,
/// which take 3 ms to read and say what is to stand for fonts that no sheet asks for. Those for emoji
/// are kept. If none of the sheets' fonts is found there, or the user has files of their own,
/// everything stays as it is.
void fontconfig_skip_rules(void *library);

#endif
