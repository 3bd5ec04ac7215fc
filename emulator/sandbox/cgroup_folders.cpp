#include "sandbox/cgroup_folders.h"

#include <algorithm>
#include <optional>
#include <ranges>

namespace emu::sandbox {
namespace {

std::vector<std::string_view> Split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (const auto part : std::views::split(text, separator)) parts.emplace_back(part);
  return parts;
}

// mountinfo writes spaces, tabs, line feeds and backslashes as \ooo.
std::string Unescape(std::string_view text) {
  const auto is_octal = [](char c) { return c >= '0' && c <= '7'; };
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\\' && text.size() - at > 3 &&
        std::ranges::all_of(text.substr(at + 1, 3), is_octal)) {
      plain += static_cast<char>((text[at + 1] - '0') * 64 + (text[at + 2] - '0') * 8 +
                                 (text[at + 3] - '0'));
      at += 3;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

bool HasWord(std::string_view list, std::string_view word) {
  const auto words = Split(list, ',');
  return std::ranges::find(words, word) != words.end();
}

struct Mount {
  int version;
  std::string root;   // The cgroup that the mount shows as its top.
  std::string point;  // Where it is mounted.
};

// "31 23 0:28 ROOT POINT OPTIONS [TAGS…] - TYPE SOURCE SUPER_OPTIONS"
std::optional<Mount> ParseMount(std::string_view line) {
  const std::size_t dash = line.find(" - ");
  if (dash == line.npos) return std::nullopt;
  const auto head = Split(line.substr(0, dash), ' ');
  const auto tail = Split(line.substr(dash + 3), ' ');
  if (head.size() < 6 || tail.size() < 3) return std::nullopt;
  const bool version_1 = tail[0] == "cgroup" && HasWord(tail[2], "memory");
  if (!version_1 && tail[0] != "cgroup2") return std::nullopt;
  return Mount{version_1 ? 1 : 2, Unescape(head[3]), Unescape(head[4])};
}

// The process's cgroup in the hierarchy of that version: "4:memory:/a" or "0::/a". It may hold
// colons itself.
std::optional<std::string> OwnCgroup(std::string_view cgroup, int version) {
  for (const std::string_view line : Split(cgroup, '\n')) {
    const std::size_t first = line.find(':');
    const std::size_t second = first == line.npos ? first : line.find(':', first + 1);
    if (second == line.npos) continue;
    const std::string_view controllers = line.substr(first + 1, second - first - 1);
    const bool wanted = version == 1 ? HasWord(controllers, "memory") : controllers.empty();
    if (wanted) return std::string(line.substr(second + 1));
  }
  return std::nullopt;
}

// The cgroup as a folder of the mount; nothing when the mount does not show it.
std::optional<std::string> FolderOf(const Mount& mount, const std::string& cgroup) {
  const std::string root = mount.root == "/" ? "" : mount.root;
  if (!cgroup.starts_with(root) || cgroup.find("/..") != cgroup.npos) return std::nullopt;
  std::string below = cgroup.substr(root.size());
  if (!below.empty() && below[0] != '/') return std::nullopt;
  if (below == "/") below.clear();
  return mount.point + below;
}

}  // namespace

std::vector<CgroupFolder> MemoryCgroupFolders(std::string_view mountinfo, std::string_view cgroup) {
  std::vector<CgroupFolder> folders;
  for (const std::string_view line : Split(mountinfo, '\n')) {
    const auto mount = ParseMount(line);
    const auto own = mount ? OwnCgroup(cgroup, mount->version) : std::nullopt;
    const auto folder = own ? FolderOf(*mount, *own) : std::nullopt;
    if (!folder) continue;
    folders.push_back({mount->version, *folder, *folder});
    if (mount->version == 1 || *folder == mount->point) continue;
    folders.push_back({2, folder->substr(0, folder->rfind('/')), *folder});
  }
  std::ranges::stable_sort(folders, {}, &CgroupFolder::version);
  return folders;
}

}  // namespace emu::sandbox
