// argv → command → exit status. Everything else is in the library.
#include "commands/command.h"

int main(int argc, char** argv) { return emu::commands::Main({argv + 1, argv + argc}); }
