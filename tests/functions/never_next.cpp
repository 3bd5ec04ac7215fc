// Never asks for an event.
#include "syscalls.h"

int main() { functions::SleepForever(); }
