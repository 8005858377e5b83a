namespace Sockets.Options;

/// <summary>What kind of traffic a socket carries, from which Apple's systems choose queue and marking.</summary>
public enum NetworkServiceType
{
    /// <summary>No particular kind.</summary>
    BestEffort = 0,

    /// <summary>What nobody waits for.</summary>
    Background = 1,

    /// <summary>The signaling of calls.</summary>
    Signaling = 2,

    /// <summary>Video of calls.</summary>
    InteractiveVideo = 3,

    /// <summary>Voice of calls.</summary>
    InteractiveVoice = 4,

    /// <summary>Audio and video that responds to what the user does.</summary>
    ResponsiveAudioVideo = 5,

    /// <summary>Audio and video that is played while it arrives.</summary>
    StreamingAudioVideo = 6,

    /// <summary>Operation, administration and management of the network.</summary>
    OperationsAdministrationManagement = 7,

    /// <summary>Data that a user waits for.</summary>
    ResponsiveData = 8,
}
