// The headers of Windows include these three headers of Visual C++, which the SDK package lacks, and use little of them.
#pragma once
typedef unsigned short wchar_t;
