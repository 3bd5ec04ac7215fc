// Fails each event with an error whose message is the event.
#include <lambda/runtime.h>

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    return lambda::Response::Error("Function.Custom", invocation.payload());
  });
}
