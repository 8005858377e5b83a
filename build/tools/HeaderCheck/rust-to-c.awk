# Converts constants and the named structs of Rust's libc crate to C, for FreeBSD 15 on a 64-bit processor:
#   awk -v structs="linger timeval" -f rust-to-c.awk FILE.rs...

BEGIN {
  count = split(structs, order, " ")
  for (i = 1; i <= count; i++) wanted[order[i]] = 1

  split("c_char:char c_short:short c_int:int c_uint:unsigned u8:unsigned~char u16:unsigned~short u32:unsigned" \
        " u64:unsigned~long i64:long size_t:unsigned~long time_t:long suseconds_t:long off_t:long in_addr_t:unsigned" \
        " sa_family_t:unsigned~char socklen_t:unsigned pointer:void~*", pairs, " ")
  for (i in pairs) {
    split(pairs[i], pair, ":")
    gsub("~", " ", pair[2])
    native[pair[1]] = pair[2]
  }
}

{ gsub(/crate::/, "") }

match($0, /^pub const [A-Za-z0-9_]+: [a-z0-9_]+ = .*;/) {
  value = $0
  sub(/^[^=]*= */, "", value)
  sub(/;.*/, "", value)
  name = $3
  sub(/:/, "", name)
  print "#define " name " (" value ")"
}

/^ *pub struct [a-z0-9_]+ \{/ {
  current = $3
  body = ""
  keep = 1
  next
}

current && /^ *#\[cfg\(/ {
  keep = ($0 ~ /cfg\(not\(/) != ($0 ~ /freebsd15/)
  next
}

current && /^ *(pub )?[a-z_][A-Za-z0-9_]*: / {
  if (keep) {
    field = $0
    sub(/^ *(pub )?/, "", field)
    sub(/,.*/, "", field)
    name = type = field
    sub(/:.*/, "", name)
    sub(/^[^:]*: */, "", type)
    sub(/^\*.*/, "pointer", type)
    gsub(/^Padding<|>$/, "", type)
    size = ""
    if (type ~ /^\[/) {
      size = type
      sub(/^[^;]*; */, "[", size)
      sub(/ as usize/, "", size)
      sub(/^\[/, "", type)
      sub(/;.*/, "", type)
    }
    body = body "  " (type in native ? native[type] : "struct " type) " " name size ";\n"
  }
  keep = 1
  next
}

current && /^ *\}/ {
  if (current in wanted) bodies[current] = body
  current = ""
}

# A struct follows the structs that it contains.
END {
  for (i = 1; i <= count; i++) {
    if (!(order[i] in bodies)) {
      print "rust-to-c: no struct " order[i] > "/dev/stderr"
      exit 1
    }
    print "struct " order[i] " {\n" bodies[order[i]] "};"
  }
}
