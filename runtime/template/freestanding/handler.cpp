#include "handler.h"

#include <lambda/json.h>
#include <lambda/json_writer.h>

#include <string_view>

namespace {

// There is no heap: what an answer needs lies in a buffer that is there from the start.
char name_buffer[1024];
char answer_buffer[2048];

}  // namespace

lambda::Response Handle(const lambda::Invocation& invocation) {
  const lambda::json::Document event(invocation.payload());
  if (!event.ok()) return lambda::Response::Error("Function.InvalidJson", "the event is no JSON");
  const std::string_view name = event["name"].AsString(name_buffer);
  if (name.empty()) return lambda::Response::Error("Function.NoName", "the event has no name");
  lambda::json::Writer answer(answer_buffer);
  answer.BeginObject().Add("hello", name).EndObject();
  if (!answer.ok()) return lambda::Response::Error("Function.LongName", "the name is too long");
  // A view: the bytes must stay until the next event comes.
  return lambda::Response::Success(answer.text());
}
