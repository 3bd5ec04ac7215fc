#include "handler.h"

#include <stdexcept>
#include <string>

lambda::Response Handle(const lambda::Invocation& invocation) {
  const std::string event(invocation.payload());
  // An exception that leaves the handler is the caller's error: its type and what it says.
  if (event.empty()) throw std::invalid_argument("the event is empty");
  return lambda::Response::Success("{\"received\":" + event + "}");
}
