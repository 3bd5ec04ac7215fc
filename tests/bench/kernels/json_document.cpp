#include "json_document.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace bench {
namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kWords = {"order"sv,   "the"sv,      "quick"sv, "delivery"sv, "of"sv,
                               "wooden"sv,  "chairs"sv,   "to"sv,    "harbour"sv,  "and"sv,
                               "returns"sv, "customer"sv, "paid"sv,  "invoice"sv,  "in"sv};
constexpr std::array kForeignWords = {"Größe"sv, "café"sv, "доставка"sv, "東京都"sv, "😀"sv};
constexpr std::array kEscapes = {"\\\""sv, "\\n"sv, "\\\\"sv, "\\u00e9"sv};

class Writer {
 public:
  explicit Writer(bool pretty) : pretty_(pretty) {}

  void Open(char bracket) { Punctuate(bracket, 1); }
  void Close(char bracket) {
    --depth_;
    NewLine();
    text_ += bracket;
  }
  void Next() { Punctuate(',', 0); }
  void Key(std::string_view name) { String(name).text_ += pretty_ ? ": " : ":"; }
  Writer& String(std::string_view value) {
    ((text_ += '"') += value) += '"';
    return *this;
  }
  void Bare(std::string_view value) { text_ += value; }
  const std::string& text() const { return text_; }

 private:
  void Punctuate(char c, unsigned deeper) {
    text_ += c;
    depth_ += deeper;
    NewLine();
  }
  void NewLine() {
    if (pretty_) (text_ += '\n').append(std::size_t{2} * depth_, ' ');
  }

  bool pretty_;
  unsigned depth_ = 0;
  std::string text_;
};

class Draw {
 public:
  std::size_t Below(std::size_t bound) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33) % bound;
  }
  std::string Number(std::size_t digits) {
    std::string text(1, static_cast<char>('1' + Below(9)));
    while (text.size() < digits) text += static_cast<char>('0' + Below(10));
    return text;
  }
  // One word in `foreign` is of another script, one gap in `escapes` holds an escape.
  std::string Words(std::size_t count, std::size_t foreign, std::size_t escapes) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      if (i != 0) text += escapes != 0 && Below(escapes) == 0 ? kEscapes[Below(4)] : " "sv;
      text += foreign != 0 && Below(foreign) == 0 ? kForeignWords[Below(5)] : kWords[Below(15)];
    }
    return text;
  }
  std::string Time() {
    return "2026-0" + Number(1) + "-1" + Number(1) + "T1" + Number(1) + ":2" + Number(1) + ":3" +
           Number(1) + "Z";
  }

 private:
  std::uint64_t state_ = 4;
};

void WriteItem(Writer& to, Draw& draw) {
  to.Open('{');
  to.Key("sku");
  to.String(draw.Number(6) + "-" + draw.Number(2)).Next();
  to.Key("title");
  to.String(draw.Words(2 + draw.Below(4), 12, 0)).Next();
  to.Key("quantity");
  to.Bare(draw.Number(1));
  to.Next();
  to.Key("price");
  to.Bare(draw.Number(2) + "." + draw.Number(2));
  to.Close('}');
}

void WriteOrder(Writer& to, Draw& draw) {
  to.Open('{');
  to.Key("id");
  to.Bare(draw.Number(9));
  to.Next();
  to.Key("created_at");
  to.String(draw.Time()).Next();
  to.Key("customer");
  to.Open('{');
  to.Key("name");
  to.String(draw.Words(2, 6, 0)).Next();
  to.Key("email");
  to.String(draw.Words(1, 0, 0) + "." + draw.Number(3) + "@example.com").Next();
  to.Key("verified");
  to.Bare(draw.Below(3) == 0 ? "false" : "true");
  to.Next();
  to.Key("location");
  to.Open('[');
  to.Bare(draw.Number(2) + "." + draw.Number(6));
  to.Next();
  to.Bare("-" + draw.Number(1) + "." + draw.Number(6));
  to.Close(']');
  to.Close('}');
  to.Next();
  to.Key("items");
  to.Open('[');
  for (std::size_t left = 1 + draw.Below(3); left != 0; --left) {
    WriteItem(to, draw);
    if (left != 1) to.Next();
  }
  to.Close(']');
  to.Next();
  to.Key("note");
  to.String(draw.Words(6 + draw.Below(20), 30, 20)).Next();
  to.Key("url");
  to.String("https://shop.example.com/api/v2/orders/" + draw.Number(9)).Next();
  to.Key("refund");
  to.Bare("null");
  to.Close('}');
}

std::string Document(bool pretty, std::size_t bytes) {
  Writer to(pretty);
  Draw draw;
  to.Open('[');
  WriteOrder(to, draw);
  while (to.text().size() < bytes) {
    to.Next();
    WriteOrder(to, draw);
  }
  to.Close(']');
  return to.text();
}

std::string Text(std::size_t bytes, std::size_t foreign) {
  Draw draw;
  std::string text;
  while (text.size() < bytes) text += draw.Words(100, foreign, 0) + " ";
  return text;
}

}  // namespace

std::string CompactJson(std::size_t bytes) { return Document(false, bytes); }
std::string PrettyJson(std::size_t bytes) { return Document(true, bytes); }

std::string PlainText(std::size_t bytes) { return Text(bytes, 0).substr(0, bytes); }
std::string WorldText(std::size_t bytes) { return Text(bytes, 2); }

}  // namespace bench
