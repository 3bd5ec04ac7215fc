// The event is a number: uses that many MiB, frees them, and answers with the number.
#include <lambda/runtime.h>

#include "decimal.h"
#include "pages.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    const long bytes = lambda::internal::ParseDecimal(invocation.payload()) * functions::kMib;
    functions::FreePages(functions::TouchPages(bytes), bytes);
    return lambda::Response::Success(invocation.payload());
  });
}
