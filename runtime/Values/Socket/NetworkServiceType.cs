namespace Sockets.Options;

/// <summary>
/// Specifies the kind of traffic of a socket, from which Apple platforms choose the queue and the marking.
/// </summary>
public enum NetworkServiceType
{
    /// <summary>No particular kind.</summary>
    BestEffort = 0,

    /// <summary>Traffic that is not urgent.</summary>
    Background = 1,

    /// <summary>The signaling of calls.</summary>
    Signaling = 2,

    /// <summary>The video of calls.</summary>
    InteractiveVideo = 3,

    /// <summary>The voice of calls.</summary>
    InteractiveVoice = 4,

    /// <summary>Audio and video that responds to user actions.</summary>
    ResponsiveAudioVideo = 5,

    /// <summary>Audio and video that is played while it arrives.</summary>
    StreamingAudioVideo = 6,

    /// <summary>Operation, administration, and management of the network.</summary>
    OperationsAdministrationManagement = 7,

    /// <summary>Data for which a user waits.</summary>
    ResponsiveData = 8,
}
