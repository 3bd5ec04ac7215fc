// number_array BYTES: an array of numbers of that size, the same every time.
#include <cstdio>
#include <cstdlib>

#include "number_array_text.h"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::fputs(json_test::NumberArrayText(std::strtoul(argv[1], nullptr, 10), 1).c_str(), stdout);
}
