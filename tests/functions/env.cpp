// Answers with what it was started with: {"environment":{NAME:VALUE…},"cwd":PATH,"argv0":TEXT}.
#include <lambda/runtime.h>

#include "json_writer.h"
#include "syscalls.h"

namespace {

using lambda::internal::JsonWriter;

void WriteString(JsonWriter& json, std::string_view text) {
  json.Raw("\"");
  json.Escaped(text, 0);
  json.Raw("\"");
}

void WriteEnvironment(JsonWriter& json) {
  std::string_view separator = "";
  for (const char* const* entry = lambda::internal::Environment(); *entry != nullptr; ++entry) {
    const char* equals = *entry;
    while (*equals != '=') ++equals;
    json.Raw(separator);
    WriteString(json, {*entry, static_cast<std::size_t>(equals - *entry)});
    json.Raw(":");
    WriteString(json, equals + 1);
    separator = ",";
  }
}

}  // namespace

int main() {
  lambda::run([](const lambda::Invocation&) {
    static char answer[512 * 1024];
    static char folder[4096];
    lambda::internal::SystemCall(__NR_getcwd, folder, long{sizeof(folder)});
    JsonWriter json(answer);
    json.Raw("{\"environment\":{");
    WriteEnvironment(json);
    json.Raw("},\"cwd\":");
    WriteString(json, folder);
    json.Raw(",\"argv0\":");
    WriteString(json, reinterpret_cast<const char*>(lambda_initial_stack[1]));
    json.Raw("}");
    return lambda::Response::Success(json.written());
  });
}
