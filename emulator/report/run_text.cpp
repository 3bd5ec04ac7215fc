#include <fmt/format.h>

#include "base/text.h"
#include "report/run_report.h"

namespace emu::report {
namespace {

constexpr std::size_t kMinNameColumns = 32;
constexpr std::size_t kMaxNameColumns = 56;
constexpr std::size_t kDetailColumns = 20;
constexpr std::size_t kMaxLogLines = 20;

std::string Painted(std::string_view text, int colour, const TextStyle& style) {
  return style.colour ? fmt::format("\x1b[{}m{}\x1b[0m", colour, text) : std::string(text);
}

std::string Heading(const FixtureReport& fixture) {
  std::string line = fixture.file;
  if (fixture.bootstrap_bytes)
    line += fmt::format(" · bootstrap {} B", Thousands(*fixture.bootstrap_bytes));
  if (fixture.zip_bytes) line += fmt::format(" · zip {} B", Thousands(*fixture.zip_bytes));
  return line + fmt::format(" · qemu {} {}\n", fixture.qemu_version, fixture.cpu);
}

std::string TrimmedRight(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::string Joined(const std::string& first, const std::string& second) {
  return first.empty() || second.empty() ? first + second : first + "  " + second;
}

std::string RemarkLine(const CheckLine& line) {
  return line.remark.empty() ? "" : "          " + line.remark + "\n";
}

std::string PassedLine(const CheckLine& line, std::size_t name_columns, const TextStyle& style) {
  std::string text = "  " + Painted("pass", 32, style) + "  ";
  text += PadRight(line.check.name, name_columns) + "  ";
  text += PadRight(line.check.detail, kDetailColumns) + "  ";
  return TrimmedRight(text + Joined(line.check.note, line.duration)) + "\n" + RemarkLine(line);
}

// Wide enough for the names that are shown, within bounds.
std::size_t NameColumns(const FixtureReport& fixture) {
  std::size_t columns = kMinNameColumns;
  for (const CheckLine& line : fixture.checks) {
    if (line.check.passed) columns = std::max(columns, Columns(line.check.name));
  }
  return std::min(columns, kMaxNameColumns);
}

// The last lines of a log, indented.
std::string LogTail(std::string_view log) {
  while (log.ends_with('\n')) log.remove_suffix(1);
  std::size_t start = log.size();
  for (std::size_t lines = 0; lines < kMaxLogLines && start != std::string_view::npos; ++lines) {
    start = start == 0 ? log.npos : log.rfind('\n', start - 1);
  }
  log.remove_prefix(start == log.npos ? 0 : start + 1);
  std::string text;
  while (!log.empty()) {
    const std::string_view line = log.substr(0, log.find('\n'));
    text.append("          | ").append(line) += '\n';
    log.remove_prefix(std::min(line.size() + 1, log.size()));
  }
  return text;
}

std::string FailedLines(const CheckLine& line, const TextStyle& style) {
  const fixture::Check& check = line.check;
  std::string text = "  " + Painted("FAIL", 31, style) + "  " + check.name + "\n";
  text += "          expected  " + check.expected + "\n";
  text += "          got       " + check.got + "\n";
  if (!check.where.empty()) text += "          at        " + check.where + "\n";
  return text + RemarkLine(line) + LogTail(line.log);
}

// Lambda separates the fields of its REPORT line with tabs; a terminal shows them better with
// spaces.
std::string WithoutTabs(std::string_view text) {
  std::string plain;
  for (const char c : text) plain += c == '\t' ? std::string_view("  ") : std::string_view(&c, 1);
  return plain;
}

std::string RenderFixture(const FixtureReport& fixture, const TextStyle& style) {
  std::string body;
  for (const CheckLine& line : fixture.checks) {
    if (!line.check.passed) {
      body += FailedLines(line, style);
    } else if (!style.quiet) {
      body += PassedLine(line, NameColumns(fixture), style);
    }
  }
  if (!style.quiet || style.strict) {
    for (const std::string& gap : fixture.not_checked) body += "  not checked: " + gap + "\n";
  }
  if (!style.quiet) {
    for (const std::string& note : fixture.notes) body += "  note: " + note + "\n";
  }
  if (style.quiet) return body.empty() ? body : Heading(fixture) + body;
  if (!fixture.report_line.empty()) body += TrimmedRight(WithoutTabs(fixture.report_line)) + "\n";
  return Heading(fixture) + body;
}

}  // namespace

std::string RenderText(const RunReport& report, const TextStyle& style) {
  std::string text;
  std::size_t total = 0;
  for (const FixtureReport& fixture : report.fixtures) {
    text += RenderFixture(fixture, style);
    total += fixture.checks.size();
  }
  const std::size_t failed = CountFailed(report);
  return text +
         fmt::format(
             "{} passed, {} failed in {:.2f} s   (durations are host times under emulation)\n",
             total - failed, failed, report.seconds);
}

}  // namespace emu::report
