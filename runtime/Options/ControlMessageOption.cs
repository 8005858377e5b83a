namespace Sockets.Options;

/// <summary>Connects control messages with the options that enable them.</summary>
public static class ControlMessageOption
{
    /// <param name="message">The message.</param>
    extension(ControlMessage message)
    {
        /// <summary>
        /// Gets the option of the built-in table that enables the message, or <see langword="null"/> if the message requires
        /// none.
        /// </summary>
        /// <remarks>If different operating systems have different options, it is the one of this operating system.</remarks>
        public SocketOption? Option
        {
            get
            {
                SocketOption? first = null;
                foreach (string name in message.Description.OptionNames)
                {
                    int dot = name.IndexOf('.', StringComparison.Ordinal);
                    SocketOption? option = SocketOption.Find(name[(dot + 1)..], name[..dot]);
                    if (option?.IsSupported == true)
                    {
                        return option;
                    }

                    first ??= option;
                }

                return first;
            }
        }
    }
}
