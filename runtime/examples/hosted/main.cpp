#include <lambda/runtime.h>

#include "word_count.h"

int main() { lambda::run(CountWords); }
