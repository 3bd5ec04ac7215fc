#include "rows.h"

namespace runtime_test::hostile {

std::vector<Row> AllRows() {
  std::vector<Row> all;
  for (auto* const theme : {LineRows, HeadRows, LengthRows, ChunkRows, EventRows, ResultRows,
                            ConnectionRows, AddressRows}) {
    for (Row& row : theme()) all.push_back(std::move(row));
  }
  return all;
}

}  // namespace runtime_test::hostile
