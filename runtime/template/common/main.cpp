#include <lambda/runtime.h>

#include "handler.h"

int main() { lambda::run(Handle); }
