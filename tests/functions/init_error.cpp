// Reports an error before its first event.
#include <lambda/runtime.h>

int main() {
  lambda::run(
      [] {
        return lambda::InitResult::Error("Function.BadInit", "the init of this function fails");
      },
      [](const lambda::Invocation&) { return lambda::Response::Success("\"never reached\""); });
}
