using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Sockets.Options.Generator.Calls;

/// <summary>Determines the length and the content of the bytes that a call passes.</summary>
internal sealed class PayloadReader(Declarations declarations, ScalarReader scalars)
{
    private const int MaximumDepth = 8;

    private readonly BufferUseReader _uses = new(declarations, operation => IntOf(operation, declarations, 0));

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
            // An array without new.
            IArrayInitializerOperation elements when elements.Parent is IArrayCreationOperation array => Array(array),
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
                return Elements(call.Arguments[0].Value, IntOf(call.Arguments[1].Value));
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
            : array.DimensionSizes is [var length] ? Zeros(IntOf(length) * size)
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
                ? Zeros(IntOf(length) * size)
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

    /// <summary>Reads several variables in a row, the first of which is passed by reference.</summary>
    private Payload Elements(IOperation first, int? count)
    {
        Payload payload = Memory(first);
        return count == 1 && Unwrap(first) is not IArrayElementReferenceOperation ? payload
            : new Payload { Width = payload.Width * count, Source = first.Syntax };
    }

    private Payload Local(ILocalReferenceOperation reference, int depth)
    {
        ILocalSymbol local = reference.Local;
        ExpressionSyntax? value = declarations.FindValue(local, reference.Syntax);
        Payload payload = value is null ? new Payload()
            : Read(declarations.Model.GetOperation(value, declarations.CancellationToken), depth + 1);
        int start = (value ?? declarations.DeclarationOf(local))?.Span.End ?? 0;
        foreach (IdentifierNameSyntax use in declarations.FindUses(local, reference.Syntax))
        {
            if (use.SpanStart >= start && (use.SpanStart < reference.Syntax.SpanStart || IsInSameLoop(use, reference.Syntax, start)))
            {
                payload = After(payload, use, reference.Syntax);
            }
        }

        return payload with { Buffer = local };
    }

    /// <summary>Determines whether a loop runs code after a place before the place again.</summary>
    private static bool IsInSameLoop(SyntaxNode use, SyntaxNode place, int start)
    {
        for (SyntaxNode? parent = place.Parent; parent is not (null or MemberDeclarationSyntax); parent = parent.Parent)
        {
            if (parent is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
                && parent.SpanStart >= start && use.SpanStart > place.Span.End && parent.Span.Contains(use.Span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the content of a buffer after code that uses it.</summary>
    private Payload After(Payload payload, IdentifierNameSyntax use, SyntaxNode place)
    {
        BufferUse effect = _uses.Read(use);
        if (effect.Kind == BufferUseKind.Read || _uses.IsConditional(use, place) is not bool isConditional)
        {
            return payload;
        }

        if (effect is { Kind: BufferUseKind.Number, Offset: int offset, Call: { } call } && NumberIn(call) is Scalar number)
        {
            List<(int Offset, Scalar Value)> parts = payload.Parts.FindAll(part => part.Offset != offset);
            parts.Add((offset, isConditional ? number with { Value = null, Order = ByteOrder.Unknown } : number));
            return payload with { Bytes = null, Parts = parts, Scalar = parts is [(0, { } only)] ? only : null };
        }

        bool isWhole = payload.Scalar is not null && payload.Parts.Count < 2;
        if (effect is { Kind: BufferUseKind.Reverse, Offset: 0 } && isWhole)
        {
            Scalar reversed = payload.Scalar! with
            {
                Value = payload.Scalar.Value is 0 or -1 ? payload.Scalar.Value : null,
                Order = isConditional ? ByteOrder.Unknown : Reverse(payload.Scalar.Order),
            };
            return payload with { Bytes = null, Scalar = reversed, Parts = payload.Parts.Count == 0 ? [] : [(0, reversed)] };
        }

        return payload with { Bytes = null, Scalar = null, Parts = [] };
    }

    private static ByteOrder Reverse(ByteOrder order) => order switch
    {
        ByteOrder.Host or ByteOrder.LittleEndian => ByteOrder.Network,
        ByteOrder.Network => ByteOrder.Host,
        _ => ByteOrder.Unknown,
    };

    private Payload Follow(ISymbol symbol, int depth) =>
        symbol is not IFieldSymbol { IsReadOnly: false } && declarations.FindValue(symbol) is ExpressionSyntax value
            ? Read(declarations.Model.GetOperation(value, declarations.CancellationToken), depth + 1)
            : new Payload();

    /// <summary>Returns the number that a call writes to a buffer.</summary>
    private Scalar? NumberIn(IInvocationOperation call)
    {
        string name = call.TargetMethod.Name;
        switch (call.TargetMethod.ContainingType.Name)
        {
            case "BinaryPrimitives" when call.Arguments.Length == 2:
                Scalar value = scalars.Read(Unwrap(call.Arguments[1].Value));
                ByteOrder order = name.EndsWith("BigEndian", StringComparison.Ordinal) ? ByteOrder.Network : ByteOrder.LittleEndian;
                return value with
                {
                    // A number in network byte order that is swapped again, or one whose order is not known.
                    Order = value.Order is ByteOrder.Host || value.Value is not null ? order : ByteOrder.Unknown,
                };
            case "BitConverter" or "MemoryMarshal" when call.Arguments.Length == 2:
                return scalars.Read(Unwrap(call.Arguments[1].Value));
            case "Buffer":
                return BytesOf(call.Arguments[0].Value);
            case "Array" when name == "Copy":
                return BytesOf(call.Arguments[0].Value);
            default:
                return BytesOf(call.Instance ?? call.Arguments[0].Value);
        }
    }

    /// <summary>Determines the byte order in which the code after a call reads a number from a buffer.</summary>
    /// <returns>The order; null if it is not known.</returns>
    public ByteOrder? ReadOrderAfter(SyntaxNode call, ILocalSymbol buffer)
    {
        ByteOrder? order = null;
        bool isReversed = false;
        foreach (IdentifierNameSyntax use in declarations.FindUses(buffer, call))
        {
            if (use.SpanStart <= call.Span.End)
            {
                continue;
            }

            switch (_uses.Read(use).Kind)
            {
                case BufferUseKind.Reverse when _uses.IsConditional(use, call) == false:
                    isReversed = !isReversed;
                    break;
                case BufferUseKind.Read when ReadOrder.Of(use, declarations) is ByteOrder own:
                    order ??= isReversed && own != ByteOrder.Unknown ? (own == ByteOrder.Host ? ByteOrder.Network : ByteOrder.Host) : own;
                    break;
                case BufferUseKind.Read:
                    break;
                // The buffer contains another value, or one that cannot be read.
                default:
                    return order;
            }
        }

        return order;
    }

    private Scalar? BytesOf(IOperation operation) => Read(operation, MaximumDepth - 1).Scalar;

    private int? IntOf(IOperation operation) => IntOf(operation, declarations, 0);

    /// <summary>Evaluates a length or an offset, which can contain the size of a type.</summary>
    private static int? IntOf(IOperation operation, Declarations declarations, int depth)
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
                    IntOf(product.LeftOperand, declarations, depth + 1) * IntOf(product.RightOperand, declarations, depth + 1),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum =>
                    IntOf(sum.LeftOperand, declarations, depth + 1) + IntOf(sum.RightOperand, declarations, depth + 1),
                ILocalReferenceOperation local when declarations.FindValue(local.Local) is ExpressionSyntax value
                    && declarations.Model.GetOperation(value, declarations.CancellationToken) is IOperation initial =>
                        IntOf(initial, declarations, depth + 1),
                _ => null,
            };
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
