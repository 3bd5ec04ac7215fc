// Any bytes: Document, the pull reader and another parser agree on whether they are JSON; what is
// JSON can be walked, and every member is found by its name.
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "lambda/json.h"
#include "lambda/json_writer.h"

namespace {

using lambda::json::Document;
using lambda::json::Error;
using lambda::json::Kind;
using lambda::json::Member;
using lambda::json::String;
using lambda::json::Value;

void Require(bool condition) {
  if (!condition) std::abort();
}

class Walk {
 public:
  void Visit(Value value) {
    Require(value.exists() && !value.text().empty());
    if (value.kind() == Kind::kNumber) VisitNumber(value);
    if (value.kind() == Kind::kString) VisitString(value.AsWritten());
    std::size_t count = 0;
    for (const Value element : value.elements()) {
      Visit(element);
      ++count;
    }
    for (const Member& member : value.members()) {
      VisitString(member.name);
      Require(decoded_.find("\uFFFD") != decoded_.npos || value[decoded_].exists());
      Visit(member.value);
      ++count;
    }
    Require(count == value.size());
  }

  bool others_may_refuse() const { return others_may_refuse_; }

 private:
  void VisitNumber(Value value) {
    others_may_refuse_ |= !value.AsDouble().ok();
    Require(value.AsDouble().length == value.text().size());
    Require(value.AsFloat().length == value.text().size());
    Require(value.AsInt64().length == value.text().size());
  }

  // Decodes it in a buffer of just the size that is promised to be enough, writes it and reads it
  // again.
  void VisitString(String string) {
    const std::size_t bytes = string.written().size();
    const std::unique_ptr<char[]> room(new char[bytes]);
    decoded_ = string.Copy({room.get(), bytes});
    Require(bytes == 0 || decoded_.data() != nullptr);
    others_may_refuse_ |= decoded_.find("\uFFFD") != decoded_.npos;
    std::vector<char> written(6 * decoded_.size() + 2), again(written.size());
    lambda::json::Writer writer(written);
    writer.Value(decoded_);
    Require(Document(writer.text()).root().AsString(again) == decoded_);
  }

  std::string decoded_;
  bool others_may_refuse_ = false;  // Half a pair, or a number beyond a double.
};

bool IsNested(lambda::json::Fault fault) { return fault.error == Error::kTooDeep; }

void ReadAsArrays(std::string_view text, bool is_json) {
  std::vector<float> floats(text.size());
  std::vector<double> doubles(text.size());
  lambda::json::Reader float_reader(text), double_reader(text);
  const std::size_t float_count = float_reader.ReadFloats(floats);
  const std::size_t double_count = double_reader.ReadDoubles(doubles);
  float_reader.ExpectEnd();
  double_reader.ExpectEnd();
  Require(!float_reader.ok() || (is_json && double_reader.ok() && float_count == double_count));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<char> bytes(data, data + size);
  const std::string_view text(bytes.data(), size);
  const Document document(text);
  Walk walk;
  if (document.ok()) walk.Visit(document.root());
  ReadAsArrays(text, document.ok());
  // The other parser skips a byte order mark and ends at a zero byte.
  if (text.starts_with("\xEF\xBB\xBF") || text.find('\0') != text.npos) return 0;
  if (IsNested(document.fault()) || walk.others_may_refuse()) return 0;
  Require(nlohmann::json::accept(text) == document.ok());
  return 0;
}
