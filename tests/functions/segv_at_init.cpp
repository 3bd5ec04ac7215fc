// Dies of SIGSEGV before its first event.
#include "syscalls.h"

int main() {
  functions::TouchUnmappedMemory();
  return 0;
}
