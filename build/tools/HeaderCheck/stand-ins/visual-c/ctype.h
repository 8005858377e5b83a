// Windows' headers ask Visual C++ for these three headers, which its SDK package does not have. They need little of them.
#pragma once
typedef unsigned short wchar_t;
