#include <lambda/runtime.h>

#include <cassert>

lambda::Response Echo(const lambda::Invocation& invocation) {
#if __STDC_HOSTED__
  assert(!invocation.request_id().empty());  // The name of this file is in the program.
#endif
  return lambda::Response::Success(invocation.payload());
}

int main() { lambda::run(Echo); }
