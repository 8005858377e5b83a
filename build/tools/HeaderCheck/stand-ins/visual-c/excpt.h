#pragma once
typedef enum { ExceptionContinueExecution } EXCEPTION_DISPOSITION;
