using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Determines the length and the content of the bytes that a call passes.</summary>
internal sealed class PayloadReader(Declarations declarations, ScalarReader scalars)
{
    private const int MaximumDepth = 8;

    public Payload Read(IOperation operation) => Read(operation, 0);

    /// <summary>Reads a value that a call passes as a number and not as bytes.</summary>
    public Payload ReadNumber(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return new Payload { Width = sizeof(int), Scalar = scalars.Read(operation), Source = operation.Syntax };
    }

    private Payload Read(IOperation? operation, int depth)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        if (operation is null || depth > MaximumDepth)
        {
            return new Payload();
        }

        Payload payload = operation switch
        {
            IInvocationOperation call => Call(call, depth),
            IArrayCreationOperation array => Array(array),
            ICollectionExpressionOperation collection => Elements(collection.Elements, 1),
            IObjectCreationOperation creation => Creation(creation, depth),
            ILocalReferenceOperation local => Local(local, depth),
            IFieldReferenceOperation field => Follow(field.Field, depth),
            IUtf8StringOperation text => new Payload { IsText = true, Width = text.Value.Length },
            IAddressOfOperation address => Memory(address.Reference),
            _ when operation.Syntax is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax =>
                StackAlloc(operation.Syntax),
            _ when operation.Syntax is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.AddressOfExpression } address
                && declarations.Model.GetOperation(address.Operand, declarations.CancellationToken) is IOperation target =>
                    Memory(target),
            _ => new Payload(),
        };
        return payload.Source is null ? payload with { Source = operation.Syntax } : payload;
    }

    /// <summary>Reads a variable that is passed by reference.</summary>
    public Payload Memory(IOperation operation)
    {
        int? size = SizeOf(operation.Type);
        // A variable of a structure is built elsewhere.
        return size is <= 8 && operation.Type is { SpecialType: not SpecialType.None }
            ? new Payload { Width = size, Scalar = scalars.Read(operation), Source = operation.Syntax }
            : new Payload
            {
                Width = size,
                Buffer = (operation as ILocalReferenceOperation)?.Local,
                Parts = operation is ILocalReferenceOperation local ? FieldsOf(local) : [],
                Source = operation.Syntax,
            };
    }

    /// <summary>Returns the numbers that the code assigns to the fields of a structure, with their offsets.</summary>
    private List<(int Offset, Scalar Value)> FieldsOf(ILocalReferenceOperation structure)
    {
        var parts = new List<(int Offset, Scalar Value)>();
        int offset = 0;
        foreach (ISymbol member in structure.Type?.GetMembers() ?? [])
        {
            if (member is IFieldSymbol { IsStatic: false } field)
            {
                parts.Add((offset, FieldValue(structure.Local, field)));
                offset += SizeOf(field.Type) ?? 0;
            }
        }

        return parts;
    }

    private Scalar FieldValue(ILocalSymbol structure, IFieldSymbol field)
    {
        Scalar named = new() { Names = [field.Name] };
        SyntaxNode? value = declarations.FindValue(structure);
        var fields = value is BaseObjectCreationExpressionSyntax { Initializer.Expressions: { } all } ? all : default;
        foreach (ExpressionSyntax expression in fields)
        {
            if (expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment
                && name.Identifier.ValueText == field.Name
                && declarations.Model.GetOperation(assignment.Right, declarations.CancellationToken) is IOperation operation)
            {
                Scalar scalar = scalars.Read(Unwrap(operation));
                return scalar with { Names = [field.Name] };
            }
        }

        return named;
    }

    private Payload Call(IInvocationOperation call, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        string type = method.ContainingType.Name;
        IOperation? receiver = call.Instance ?? (call.Arguments.IsEmpty ? null : call.Arguments[0].Value);
        switch (method.Name)
        {
            case "GetBytes" when type == "BitConverter":
                Scalar scalar = scalars.Read(Unwrap(call.Arguments[0].Value));
                return new Payload { Width = SizeOf(call.Arguments[0].Parameter?.Type), Scalar = scalar };
            case "GetBytes" when method.ContainingType is { Name: "Encoding" } or { BaseType.Name: "Encoding" }:
                return new Payload { IsText = true };
            case "AsBytes" when type == "MemoryMarshal":
                return Read(receiver, depth + 1);
            case "CreateSpan" or "CreateReadOnlySpan" when type == "MemoryMarshal" && call.Arguments.Length == 2:
                return Memory(call.Arguments[0].Value);
            case "ToArray" or "AsSpan" or "AsMemory" or "Slice" when receiver is not null:
                Payload whole = Read(receiver, depth + 1);
                int skipped = call.Instance is null ? 1 : 0;
                return call.Arguments.Length == skipped ? whole
                    : call.Arguments.Length == skipped + 2
                        && call.Arguments[skipped + 1].Value.ConstantValue is { HasValue: true, Value: int length }
                        ? whole with { Width = length }
                        : whole with { Width = null };
            default:
                return new Payload();
        }
    }

    private Payload Array(IArrayCreationOperation array)
    {
        int? size = SizeOf((array.Type as IArrayTypeSymbol)?.ElementType);
        return array.Initializer is { } initializer ? Elements(initializer.ElementValues, size)
            : array.DimensionSizes is [var length] ? Zeros(IntOf(length, 0) * size)
            : new Payload();
    }

    private Payload Elements(System.Collections.Immutable.ImmutableArray<IOperation> elements, int? size)
    {
        byte[]? bytes = size == 1 ? new byte[elements.Length] : null;
        for (int i = 0; i < elements.Length; i++)
        {
            if (Unwrap(elements[i]) is ISpreadOperation)
            {
                return new Payload();
            }

            if (bytes is not null)
            {
                bytes = elements[i].ConstantValue is { HasValue: true, Value: { } value }
                    && ConstantReader.ToInt32(value) is int number
                    ? Set(bytes, i, unchecked((byte)number))
                    : null;
            }
        }

        return new Payload
        {
            Width = elements.Length * size,
            Bytes = bytes,
            Scalar = elements.Length == 1 ? scalars.Read(Unwrap(elements[0])) : null,
        };
    }

    private static byte[] Set(byte[] bytes, int index, byte value)
    {
        bytes[index] = value;
        return bytes;
    }

    private static Payload Zeros(int? width) =>
        new() { Width = width, Bytes = width is >= 0 and <= 4096 ? new byte[width.Value] : null };

    private Payload StackAlloc(SyntaxNode syntax)
    {
        SeparatedSyntaxList<ExpressionSyntax>? elements = syntax switch
        {
            StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            ImplicitStackAllocArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            _ => null,
        };
        var array = (syntax as StackAllocArrayCreationExpressionSyntax)?.Type as ArrayTypeSyntax;
        int? size = array is null ? 1
            : SizeOf(declarations.Model.GetTypeInfo(array.ElementType, declarations.CancellationToken).Type);
        if (elements is { } list)
        {
            var values = System.Collections.Immutable.ImmutableArray.CreateBuilder<IOperation>();
            foreach (ExpressionSyntax element in list)
            {
                if (declarations.Model.GetOperation(element, declarations.CancellationToken) is IOperation value)
                {
                    values.Add(value);
                }
            }

            return values.Count == list.Count ? Elements(values.ToImmutable(), size) : new Payload { Width = list.Count * size };
        }

        return array?.RankSpecifiers is [{ Sizes: [var count] }]
            && declarations.Model.GetOperation(count, declarations.CancellationToken) is IOperation length
                ? Zeros(IntOf(length, 0) * size)
                : new Payload();
    }

    private Payload Creation(IObjectCreationOperation creation, int depth)
    {
        if (creation.Type is not INamedTypeSymbol { Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" }
            || creation.Arguments.IsEmpty)
        {
            return new Payload();
        }

        IArgumentOperation first = creation.Arguments[0];
        Payload payload = first.Parameter?.RefKind is RefKind.Ref or RefKind.In or RefKind.RefReadOnlyParameter
            ? Memory(first.Value)
            : Read(first.Value, depth + 1);
        return creation.Arguments.Length == 1 ? payload
            : creation.Arguments[creation.Arguments.Length - 1].Value.ConstantValue is { HasValue: true, Value: int length }
                ? payload with { Width = length }
                : payload with { Width = null };
    }

    private Payload Local(ILocalReferenceOperation reference, int depth)
    {
        Payload payload = Follow(reference.Local, depth) with { Buffer = reference.Local };
        var parts = new List<(int Offset, Scalar Value)>();
        bool isWritten = false;
        foreach (IdentifierNameSyntax use in declarations.FindUses(reference.Local, reference.Syntax))
        {
            if (use.SpanStart >= reference.Syntax.SpanStart)
            {
                break;
            }

            isWritten = true;
            AddPart(use, parts);
        }

        return !isWritten ? payload
            : payload with { Bytes = null, Parts = parts, Scalar = payload.Scalar ?? (parts is [(0, { } only)] ? only : null) };
    }

    private Payload Follow(ISymbol symbol, int depth) =>
        symbol is not IFieldSymbol { IsReadOnly: false } && declarations.FindValue(symbol) is ExpressionSyntax value
            ? Read(declarations.Model.GetOperation(value, declarations.CancellationToken), depth + 1)
            : new Payload();

    /// <summary>Adds the number that a call writes to a buffer.</summary>
    private void AddPart(IdentifierNameSyntax use, List<(int Offset, Scalar Value)> parts)
    {
        if (WriteOf(use) is not IInvocationOperation call)
        {
            return;
        }

        string type = call.TargetMethod.ContainingType.Name;
        string name = call.TargetMethod.Name;
        switch (type, name, call.Arguments.Length)
        {
            case ("BinaryPrimitives", _, 2) when name.StartsWith("Write", StringComparison.Ordinal):
                Scalar value = scalars.Read(Unwrap(call.Arguments[1].Value));
                ByteOrder order = name.EndsWith("BigEndian", StringComparison.Ordinal) ? ByteOrder.Network
                    : ByteOrder.LittleEndian;
                parts.Add((OffsetOf(use), value with { Order = order }));
                break;
            case ("BitConverter", "TryWriteBytes", 2) or ("MemoryMarshal", "Write", 2):
                parts.Add((OffsetOf(use), scalars.Read(Unwrap(call.Arguments[1].Value))));
                break;
            case ("Buffer", "BlockCopy", 5) when IntOf(call.Arguments[3]) is int offset
                && BytesOf(call.Arguments[0].Value) is Scalar source:
                parts.Add((offset, source));
                break;
            case ("Array", "Copy", 5) when IntOf(call.Arguments[3]) is int offset
                && BytesOf(call.Arguments[0].Value) is Scalar source:
                parts.Add((offset, source));
                break;
            case (_, "CopyTo", 2) when IntOf(call.Arguments[1]) is int offset && call.Instance is { } instance
                && BytesOf(instance) is Scalar source:
                parts.Add((offset, source));
                break;
        }
    }

    /// <summary>Finds the call that receives a buffer or a slice of it.</summary>
    private IInvocationOperation? WriteOf(IdentifierNameSyntax use)
    {
        InvocationExpressionSyntax? call = use.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        while (call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AsSpan" or "Slice" } })
        {
            call = call.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        }

        return call is null ? null
            : declarations.Model.GetOperation(call, declarations.CancellationToken) as IInvocationOperation;
    }

    private Scalar? BytesOf(IOperation operation) => Read(operation, MaximumDepth - 1).Scalar;

    private int? IntOf(IArgumentOperation argument) => IntOf(argument.Value, 0);

    /// <summary>Evaluates a length or an offset, which can contain the size of a type.</summary>
    private int? IntOf(IOperation operation, int depth)
    {
        operation = Unwrap(operation);
        return operation.ConstantValue is { HasValue: true, Value: { } constant } ? ConstantReader.ToInt32(constant)
            : depth > MaximumDepth ? null
            : operation switch
            {
                IInvocationOperation { TargetMethod: { Name: "SizeOf", TypeArguments: [var type] } } => SizeOf(type),
                IInvocationOperation { TargetMethod.Name: "SizeOf", Arguments: [{ Value: { } value }] } =>
                    SizeOf(Unwrap(value) is ITypeOfOperation type ? type.TypeOperand : Unwrap(value).Type),
                ISizeOfOperation size => SizeOf(size.TypeOperand),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product =>
                    IntOf(product.LeftOperand, depth + 1) * IntOf(product.RightOperand, depth + 1),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum =>
                    IntOf(sum.LeftOperand, depth + 1) + IntOf(sum.RightOperand, depth + 1),
                ILocalReferenceOperation local when declarations.FindValue(local.Local) is ExpressionSyntax value
                    && declarations.Model.GetOperation(value, declarations.CancellationToken) is IOperation initial =>
                        IntOf(initial, depth + 1),
                _ => null,
            };
    }

    /// <summary>
    /// Returns the offset of a slice such as <c>buffer.AsSpan(4)</c> or <c>buffer[4..]</c>; -1 if it is not known.
    /// </summary>
    private int OffsetOf(IdentifierNameSyntax use)
    {
        ExpressionSyntax? start = use.Parent switch
        {
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } call }
                when call.Expression == use.Parent => first.Expression,
            ElementAccessExpressionSyntax
            {
                ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax { LeftOperand: var left } }],
            } => left,
            _ => null,
        };
        return start is null ? 0
            : declarations.Model.GetOperation(start, declarations.CancellationToken) is IOperation offset ? IntOf(offset, 0) ?? -1
            : -1;
    }

    private static IOperation Unwrap(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    /// <summary>Returns the size in memory of a type without references; null for other types.</summary>
    public static int? SizeOf(ITypeSymbol? type) => type switch
    {
        null => null,
        { SpecialType: SpecialType.System_Byte or SpecialType.System_SByte or SpecialType.System_Boolean } => 1,
        { SpecialType: SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char } => 2,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single } => 4,
        { SpecialType: SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double } => 8,
        INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying } => SizeOf(underlying),
        INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } structure => SizeOf(structure),
        _ => null,
    };

    private static int? SizeOf(INamedTypeSymbol structure)
    {
        if (structure.Locations is not [{ IsInSource: true }] || structure.IsGenericType || IsLaidOutByAttribute(structure))
        {
            return null;
        }

        int size = 0;
        int alignment = 1;
        foreach (ISymbol member in structure.GetMembers())
        {
            if (member is IFieldSymbol { IsStatic: false } field)
            {
                if (field.IsFixedSizeBuffer || SizeOf(field.Type) is not int own || own > 8 || own == 0)
                {
                    return null;
                }

                size = ((size + own - 1) / own * own) + own;
                alignment = Math.Max(alignment, own);
            }
        }

        return (size + alignment - 1) / alignment * alignment;
    }

    private static bool IsLaidOutByAttribute(INamedTypeSymbol structure)
    {
        foreach (AttributeData attribute in structure.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "StructLayoutAttribute"
                && (attribute.NamedArguments.Length > 0 || attribute.ConstructorArguments is not [{ Value: 0 }]))
            {
                return true;
            }
        }

        return false;
    }
}
