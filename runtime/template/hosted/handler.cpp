#include "handler.h"

#include <lambda/json.h>
#include <lambda/json_writer.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

lambda::Response Handle(const lambda::Invocation& invocation) {
  const lambda::json::Document event(invocation.payload());
  std::string buffer(invocation.payload().size(), '\0');
  const std::string_view name = event["name"].AsString(buffer);
  // An exception that leaves the handler is the caller's error: its type and what it says.
  if (name.empty()) throw std::invalid_argument("the event has no name");
  std::string answer(6 * name.size() + 16, '\0');  // If every character had to be escaped.
  lambda::json::Writer writer(answer);
  answer.resize(writer.BeginObject().Add("hello", name).EndObject().text().size());
  return lambda::Response::Success(std::move(answer));
}
