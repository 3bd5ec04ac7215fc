// Uses 126 MiB and keeps them, uses 4 MiB more and frees them at once, then answers the event with
// itself.
#include <lambda/runtime.h>

#include "pages.h"

int main() {
  lambda::run([](const lambda::Invocation& invocation) {
    constexpr long kMoreBytes = 4 * functions::kMib;
    functions::TouchPages(126 * functions::kMib);
    functions::FreePages(functions::TouchPages(kMoreBytes), kMoreBytes);
    return lambda::Response::Success(invocation.payload());
  });
}
