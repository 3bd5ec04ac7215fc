// Uses 200 MiB before it asks for its first event.
#include "pages.h"
#include "syscalls.h"

int main() {
  functions::TouchPages(200 * functions::kMib);
  functions::SleepForever();
}
