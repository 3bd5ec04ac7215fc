// The smallest function there is, for its size.
#include <lambda/runtime.h>

int main() {
  lambda::run([](const lambda::Invocation&) { return lambda::Response::Success("\"hello\""); });
}
