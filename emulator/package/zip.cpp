#include "package/zip.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <zip.h>

#include <memory>
#include <optional>

namespace emu::package {
namespace {

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

Result<Archive> Open(const std::string& file_name, std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  if (bytes.empty()) return InputError(file_name + ": not a readable zip archive: it is empty");
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (!archive) {
    const std::string reason = zip_error_strerror(&error);
    if (source) zip_source_free(source);
    zip_error_fini(&error);
    return InputError(fmt::format("{}: not a readable zip archive: {}", file_name, reason));
  }
  zip_error_fini(&error);
  return Archive(archive, zip_discard);
}

bool IsSafePath(std::string_view path) {
  if (path.empty() || path.front() == '/' || path.find('\\') != path.npos) return false;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    if (path.substr(start, end - start) == "..") return false;
    start = end + 1;
  }
  return true;
}

// The Unix mode that Info-ZIP and others keep in the upper half of the external attributes.
std::optional<mode_t> UnixMode(zip_t* archive, zip_uint64_t index) {
  zip_uint8_t system = 0;
  zip_uint32_t attributes = 0;
  zip_file_get_external_attributes(archive, index, 0, &system, &attributes);
  if (system != ZIP_OPSYS_UNIX) return std::nullopt;
  return static_cast<mode_t>(attributes >> 16);
}

Result<std::string> ReadEntry(zip_t* archive, const zip_stat_t& facts, const std::string& place) {
  const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
      zip_fopen_index(archive, facts.index, 0), zip_fclose);
  std::string bytes(facts.size, '\0');
  char beyond;  // The checksum is compared only at the end of the entry.
  if (!file ||
      zip_fread(file.get(), bytes.data(), facts.size) != static_cast<zip_int64_t>(facts.size) ||
      zip_fread(file.get(), &beyond, 1) != 0) {
    return InputError(place + ": the archive is damaged here; make the package again");
  }
  return bytes;
}

}  // namespace

Result<std::vector<ZipEntry>> ReadZip(const std::string& file_name, std::string_view bytes) {
  auto archive = Open(file_name, bytes);
  if (!archive) return std::unexpected(archive.error());
  std::vector<ZipEntry> entries;
  std::uint64_t total_bytes = 0;
  const zip_int64_t count = zip_get_num_entries(archive->get(), 0);
  for (zip_int64_t index = 0; index < count; ++index) {
    zip_stat_t facts;
    if (zip_stat_index(archive->get(), static_cast<zip_uint64_t>(index), 0, &facts) != 0) {
      return InputError(fmt::format("{}: entry {} has no readable header", file_name, index));
    }
    const std::string path = facts.name;
    const std::string place = fmt::format("{}: entry '{}'", file_name, path);
    if (!IsSafePath(path)) return InputError(place + ": a path must stay inside the package");
    if (path.ends_with('/')) continue;
    const auto mode = UnixMode(archive->get(), facts.index);
    if (mode && S_ISLNK(*mode)) return InputError(place + ": symbolic links are not supported");
    if (facts.size > kMaxUnzippedBytes - total_bytes) {
      return InputError(fmt::format("{}: Unzipped size must be smaller than {} bytes", file_name,
                                    kMaxUnzippedBytes));
    }
    total_bytes += facts.size;
    auto content = ReadEntry(archive->get(), facts, place);
    if (!content) return std::unexpected(content.error());
    entries.push_back({path, std::move(*content), mode ? static_cast<int>(*mode & 0777) : 0644});
  }
  return entries;
}

}  // namespace emu::package
