// The same, compiled with frame pointers.
#include "crash.cpp"
