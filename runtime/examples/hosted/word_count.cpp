#include "word_count.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

using Counts = std::map<std::string, int>;
using Count = std::pair<std::string, int>;

constexpr std::size_t kMostFrequent = 3;

Counts CountsOf(const std::string& text) {
  Counts counts;
  std::string word;
  for (const char byte : text + ' ') {
    const auto letter = static_cast<unsigned char>(byte);
    if (std::isalnum(letter) || letter >= 0x80) {
      word += static_cast<char>(std::tolower(letter));
    } else if (!word.empty()) {
      ++counts[std::exchange(word, {})];
    }
  }
  return counts;
}

// The most frequent first, equally frequent ones by name.
std::vector<Count> Ranked(const Counts& counts) {
  std::vector<Count> ranked(counts.begin(), counts.end());
  std::ranges::stable_sort(ranked, std::ranges::greater{}, &Count::second);
  return ranked;
}

}  // namespace

lambda::Response CountWords(const lambda::Invocation& invocation) {
  const auto event = nlohmann::json::parse(invocation.payload());
  const auto text = event.find("text");
  if (text == event.end() || !text->is_string()) throw std::invalid_argument("no text to count");
  const std::vector<Count> ranked = Ranked(CountsOf(*text));
  int words = 0;
  for (const Count& count : ranked) words += count.second;
  nlohmann::ordered_json answer;
  answer["distinct"] = ranked.size();
  answer["words"] = words;
  answer["most_frequent"] =
      std::vector(ranked.begin(), ranked.begin() + std::min(kMostFrequent, ranked.size()));
  return lambda::Response::Success(answer.dump());
}
