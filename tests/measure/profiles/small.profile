emu-profile 1
map 400000 401000 0 /app/bootstrap
map 7f0000 7f2000 1000 /lib/libx y.so.1
node 0 - 400100 1 0 0
node 1 0 400200 2 10 0
node 2 1 400200 0 30 0
node 5 1 7f0010 0 5 0
node 6 0 900000 0 0 1
block 0 400100 4 1 0 0
block 1 400200 10 2 10 0
block 2 400210 5 0 30 0
block 5 7f0010 2 0 100 0
block 6 900000 3 0 0 7
block 0 4001f8 4 0 1 0
block 0 400300 6 0 3 0
end
